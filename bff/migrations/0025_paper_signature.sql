-- How a paper is signed follows from whose request it is of: households by one-time code, companies by their token. Null: it
-- needs no signature.
alter table paper add column signing_method text check (signing_method in ('OTP', 'TOKEN'));
update paper set signing_method = case r.customer_kind when 'HOUSEHOLD' then 'OTP' else 'TOKEN' end
  from service_request r where needs_signature and r.corporation = paper.corporation and r.id = paper.request_id;
alter table paper drop column needs_signature;
-- A company may have several people sign one after the other.
alter table paper add column signatures_needed int4 not null default 1 check (signatures_needed between 1 and 3);
alter table paper add check (signatures_needed = 1 or signing_method = 'TOKEN');
alter table paper drop constraint paper_state_check;
alter table paper add constraint paper_state_check check (state in ('REVIEW', 'SIGNED', 'WITHDRAWN'));

-- A signature under a revision. Each has the whole file as it was from then on; the revision itself stays as it is.
create table paper_signature (
  corporation text not null,
  paper_id text not null,
  revision int4 not null,
  number int4 not null check (number between 1 and 3),
  method text not null check (method in ('OTP', 'TOKEN')),
  -- Of the signer; null where the certificate names nobody.
  name text,
  signed_at timestamptz not null,
  file_id text not null unique references paper_file (id),
  -- Who agreed to what, and how that is known: canonical JSON, as it lies in the file. Gone with the paper.
  evidence text not null,
  primary key (corporation, paper_id, revision, number),
  foreign key (corporation, paper_id, revision) references paper_revision (corporation, paper_id, number) on delete cascade
);

-- What has become of papers, in one chain per corporation: each event holds the hash of the one before. Nothing personal, so it
-- outlives the papers; what is personal stands here as its hash. Only ever added to: a second event behind the same one does not
-- fit, and the trigger refuses the rest.
create table evidence_event (
  corporation text not null,
  number int8 not null check (number > 0),
  -- Canonical JSON (RFC 8785).
  json text not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (corporation, number),
  unique (corporation, previous_hash)
);
create function refuse_evidence_change() returns trigger language plpgsql as $$
begin
  raise exception 'evidence is only ever added to';
end $$;
create trigger evidence_event_append_only before update or delete or truncate on evidence_event
  for each statement execute function refuse_evidence_change();
