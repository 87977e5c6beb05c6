-- Solutions of the human check that were tried: each counts once, right or wrong. Names of challenges only, nobody's data.
create table human_check_use (
  id text primary key,
  expires_at timestamptz not null
);
create index human_check_use_expires_at on human_check_use (expires_at);

-- Proof of work asks nothing of a person; a site may want a typed code instead.
alter table site add column human_check text not null default 'PROOF_OF_WORK' check (human_check in ('PROOF_OF_WORK', 'TYPED_CODE'));
