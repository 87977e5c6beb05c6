-- A PDF that the utility's systems have handed over, and what can be read aloud of it. Both lie in the file storage, encrypted,
-- under keys that are made of the id; the row is there before they are, so that no file is ever left alone.
create table paper_file (
  id text primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int4 not null check (bytes > 0),
  pages int4 not null check (pages > 0),
  -- Both are stored.
  ready boolean not null default false,
  -- Used up by a revision; nobody attaches it a second time.
  attached boolean not null default false,
  -- Nobody sees it any more: housekeeping removes the files and then the row.
  gone boolean not null default false,
  created_at timestamptz not null default now()
);
create index paper_file_left on paper_file (created_at) where gone or not attached;

-- A paper of a service request that its customer is to review (hợp đồng, phụ lục, dự toán, biên bản khảo sát).
create table paper (
  corporation text not null,
  id text not null,
  request_id text not null,
  kind text not null check (kind in ('CONTRACT', 'ANNEX', 'COST_ESTIMATE', 'SURVEY_REPORT', 'OTHER')),
  title text not null,
  needs_signature boolean not null,
  state text not null default 'REVIEW' check (state in ('REVIEW', 'WITHDRAWN')),
  -- Number of the one that counts.
  revision int4 not null default 1,
  primary key (corporation, id)
);
create unique index paper_id on paper (id);
create index paper_of_request on paper (corporation, request_id, id);

create table paper_revision (
  corporation text not null,
  paper_id text not null,
  number int4 not null check (number > 0),
  file_id text not null unique references paper_file (id),
  -- What is different from the one before; null for the first.
  note text,
  attached_at timestamptz not null,
  primary key (corporation, paper_id, number),
  foreign key (corporation, paper_id) references paper (corporation, id) on delete cascade
);

-- What a customer wants to have corrected (thông tin hiệu chỉnh): text alone. While one is open nothing is signed, on neither side.
create table paper_comment (
  corporation text not null,
  id text not null,
  paper_id text not null,
  -- To which it was said.
  revision int4 not null,
  text text not null,
  at timestamptz not null,
  answer text,
  answered_at timestamptz,
  primary key (corporation, id),
  foreign key (corporation, paper_id) references paper (corporation, id) on delete cascade,
  check ((answer is null) = (answered_at is null))
);
create index paper_comment_of on paper_comment (corporation, paper_id, id);
