-- A site is one embedding: a public key, the exact origins that may use it, and what it shows.
-- Attribution, quota and placement; never authorisation.
create table site (
  site_key text primary key check (site_key ~ '^pk_[a-z0-9]{16,32}$'),
  name text not null,
  trust text not null check (trust in ('first-party', 'partner')),
  corporations text[] not null check (cardinality(corporations) > 0),
  default_corporation text not null,
  origins text[] not null,
  locale text not null check (locale in ('vi', 'en')),
  sample boolean not null default false,
  created_at timestamptz not null default now(),
  check (default_corporation = any (corporations))
);
