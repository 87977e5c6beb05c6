-- Which certificate a signature of a token is by: hex SHA-256 of its DER. Nobody signs a revision twice.
alter table paper_signature add column certificate_sha256 text check (certificate_sha256 ~ '^[0-9a-f]{64}$');
alter table paper_signature add check ((method = 'TOKEN') = (certificate_sha256 is not null));
alter table paper_signature add unique (corporation, paper_id, revision, certificate_sha256);

-- What a token is asked to sign, between the two steps of a signature. Any process can take the second one: all it needs is
-- here, and in the file storage, under a key that is made of the id, the bytes that this signature appends. The row is there
-- before them and goes after them. Good once, for five minutes by app_now(), in the browser that asked.
create table paper_token_signing (
  id text primary key,
  corporation text not null,
  paper_id text not null,
  session_id text not null,
  -- Of the revision that was shown.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The revision, or the file with the signatures under it so far: what stands before the appended bytes.
  file_id text not null,
  certificate bytea not null,
  -- DER of the attributes that are signed, and the room that the signature is kept: from its "<" to behind its ">".
  attributes bytea not null,
  gap_start int4 not null check (gap_start > 0),
  gap_end int4 not null,
  -- What was agreed to, and in which language.
  consent_version text not null,
  locale text not null check (locale in ('vi', 'en')),
  expires_at timestamptz not null,
  used_at timestamptz,
  check (gap_end > gap_start)
);
create index paper_token_signing_age on paper_token_signing (expires_at);
