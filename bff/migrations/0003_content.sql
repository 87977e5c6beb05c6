-- Trigrams make the search forgive typing mistakes. Accents are not the database's business: what is searched stands
-- folded (schema/fold.ts) in columns of its own, so that every server, whatever its unaccent.rules and its collation,
-- finds the same. The owner of a database may create this extension (trusted since PostgreSQL 13).
create extension if not exists pg_trgm;

-- A guide, a piece of news or an answered question, for customers of these corporations, within these days. What a row of
-- the reference files says may be said otherwise by the operator: the operator's row goes before it, and outlives restarts.
create table content_item (
  row_id text primary key,
  origin text not null check (origin in ('REFERENCE', 'OPERATOR')),
  kind text not null check (kind in ('GUIDE', 'NEWS', 'FAQ')),
  id text not null check (id ~ '^[a-z0-9-]{1,80}$'),
  section text not null,
  position int4 not null,
  corporations text[] not null check (cardinality(corporations) > 0),
  valid_from date not null,
  valid_to date,
  published_on date,
  provenance text not null check (provenance in ('VERIFIED', 'UNVERIFIED')),
  verified_at date,
  image_file text,
  -- Of everything the row and its texts say: an unchanged file changes nothing.
  sha256 text not null,
  -- A reference row that the operator has retired stays so, whatever the files say.
  retired_at timestamptz,
  retired_by text check (retired_by in ('REFERENCE', 'OPERATOR')),
  updated_at timestamptz not null,
  unique (origin, kind, id, valid_from),
  check (valid_to is null or valid_to >= valid_from),
  check ((kind = 'NEWS') = (published_on is not null)),
  check ((retired_at is null) = (retired_by is null))
);
create index content_item_named on content_item (kind, id);
create index content_item_in_order on content_item (kind, section, position, id);
create index content_item_newest on content_item (published_on desc, id) where kind = 'NEWS';

create table content_text (
  row_id text not null references content_item (row_id) on delete cascade,
  language text not null check (language in ('vi', 'en')),
  title text not null,
  summary text not null,
  -- As written, for the next one who edits it, and as it is shown: text blocks, sanitised when it was taken in.
  markdown text not null,
  blocks jsonb not null,
  sources text[] not null check (cardinality(sources) > 0),
  image_alt text,
  keywords text[] not null,
  -- Of the blocks, to things of our own: `guide:…`, `service:…`.
  links text[] not null,
  -- Folded: what it is found by with typing mistakes (title, keywords), and its other words.
  heading text not null,
  words text not null,
  primary key (row_id, language)
);
create index content_text_heading on content_text using gin (heading gin_trgm_ops);
create index content_text_words on content_text using gin (to_tsvector('simple'::regconfig, heading || ' ' || words));

-- Telephone numbers as printed. `EVN` stands for the number of the whole country.
create table hotline (
  origin text not null check (origin in ('REFERENCE', 'OPERATOR')),
  owner text not null,
  number text not null,
  -- Lowest first; the first of an owner is shown where there is room for one.
  position int4 not null,
  price_vi text,
  price_en text,
  source text not null,
  verified_at date,
  -- Null: not known since when.
  valid_from date,
  valid_to date,
  retired_at timestamptz,
  retired_by text check (retired_by in ('REFERENCE', 'OPERATOR')),
  updated_at timestamptz not null,
  primary key (origin, owner, number),
  check ((price_vi is null) = (price_en is null)),
  check (valid_to is null or valid_from is null or valid_to >= valid_from),
  check ((retired_at is null) = (retired_by is null))
);

-- Pay points, transaction offices and bank accounts of units. A row that an import stated counts while place_list points
-- at its run; one that the operator stated goes before it, also where it says that the place is no more.
create table place (
  corporation text not null,
  -- Made from what the place is known by, so that it is the same place in the next import.
  id text not null,
  -- Id of an import run, or `OPERATOR`.
  stated_by text not null,
  kind text not null check (kind in ('PAY_POINT', 'TRANSACTION_OFFICE', 'BANK_ACCOUNT')),
  unit_code text not null,
  name text not null,
  address text,
  commune_code text,
  phone text,
  hours text,
  bank text,
  account_number text,
  holder text,
  source text not null,
  verified_at date,
  valid_from date not null,
  valid_to date,
  -- Folded name, address, bank and holder.
  heading text not null,
  retired_at timestamptz,
  updated_at timestamptz not null,
  primary key (corporation, id, stated_by),
  check (valid_to is null or valid_to >= valid_from),
  check ((kind = 'BANK_ACCOUNT') = (account_number is not null)),
  check (kind <> 'BANK_ACCOUNT' or (bank is not null and holder is not null)),
  check (kind = 'BANK_ACCOUNT' or address is not null)
);
create index place_of_unit on place (corporation, unit_code, kind);
create index place_heading on place using gin (heading gin_trgm_ops);

-- What a source said about the places of one kind in a unit: only this makes "there is none" a statement, and only where no
-- row was rejected.
create table place_list (
  corporation text not null,
  unit_code text not null,
  kind text not null,
  run_id text not null,
  is_complete boolean not null,
  read_at timestamptz not null,
  source text not null,
  primary key (corporation, unit_code, kind)
);

alter table import_run drop constraint import_run_kind_check;
alter table import_run add constraint import_run_kind_check check (kind in ('OUTAGES', 'SUPPLY_POINTS', 'PLACES'));
