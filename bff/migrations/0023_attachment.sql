-- Papers that people upload for a request: first a place for each, then the bytes piece by piece, then what has come of them.
-- The bytes themselves lie in the file storage, encrypted, under keys that are made of the id.
create table attachment (
  id text primary key,
  -- Whose browser it is. No reference: a session is forgotten after seven days, what was handed in with a request is not.
  visitor_id text not null,
  site_key text not null,
  -- Which paper of the form it is.
  kind text not null check (kind ~ '^[A-Z][A-Z_]{1,39}$'),
  name text not null,
  -- As the browser has announced it.
  size int4 not null check (size > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received int4 not null default 0 check (received between 0 and size),
  -- GONE: nobody sees it any more; housekeeping removes its files and then the row, so that no file is ever left alone.
  state text not null default 'UPLOADING' check (state in ('UPLOADING', 'SCANNING', 'READY', 'REJECTED', 'GONE')),
  refusal text,
  -- What is kept: the type by content, and its length.
  type text,
  kept_bytes int4,
  -- Whoever looks into the file has it until then.
  leased_until timestamptz,
  corporation text,
  request_id text,
  claimed_at timestamptz,
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  check ((state = 'REJECTED') <= (refusal is not null)),
  check ((state = 'READY') <= (type is not null and kept_bytes is not null)),
  check ((claimed_at is null) = (request_id is null)),
  check ((claimed_at is null) = (corporation is null))
);
create index attachment_visitor on attachment (visitor_id) where claimed_at is null;
create index attachment_request on attachment (corporation, request_id) where claimed_at is not null;
create index attachment_waiting on attachment (leased_until) where state = 'SCANNING';
create index attachment_gone on attachment (id) where state = 'GONE';
create index attachment_age on attachment (created_at) where claimed_at is null;

-- A piece of an upload: written down before its bytes are, and counted after, so that whatever dies in between leaves no
-- file that nobody knows of and no byte that is not there.
create table attachment_piece (
  key text primary key,
  attachment_id text not null references attachment (id) on delete cascade,
  at_byte int4 not null,
  bytes int4 not null check (bytes > 0),
  counted boolean not null default false
);
create index attachment_piece_of on attachment_piece (attachment_id, at_byte);
