-- A browser on the utility's own origin, nameless until it has proved something. Its cookie holds a token of which only the
-- hash is here. Kept as long as a draft may lie on the device, seven days, whatever happens to it.
create table session (
  id text primary key,
  token_hash text not null unique,
  site_key text not null,
  -- On a page of the utility, or in its frame on a partner's page: two jars of cookies, two sessions.
  placement text not null check (placement in ('page', 'frame')),
  created_at timestamptz not null default now()
);
create index session_age on session (created_at);

-- What a browser has proved with a one-time code: 15 minutes after its last use and 12 hours after the proof it opens nothing.
create table session_grant (
  session_id text not null references session (id) on delete cascade,
  kind text not null check (kind in ('REQUEST')),
  corporation text not null,
  subject text not null,
  granted_at timestamptz not null default now(),
  used_at timestamptz not null default now(),
  primary key (session_id, kind, corporation, subject)
);
