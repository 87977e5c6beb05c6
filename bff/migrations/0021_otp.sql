-- The time by which one-time codes live and die: the database's own, the same for all processes. A test that has to stand
-- six minutes later replaces this function in its own database; the product has no way to set it.
create function app_now() returns timestamptz language sql stable as $$ select now() $$;

-- The one-time code that is good for one act (purpose, subject, site, browser) at the moment: asked for anew it takes the
-- place of the former one, which is good for nothing from then on. Dropped 24 hours after it was sent.
create table otp_challenge (
  id text primary key,
  corporation text not null,
  purpose text not null check (purpose in ('REQUEST_VIEW', 'PAPER_SIGN')),
  -- Id of the request or paper; of what nobody has, an HMAC of what was typed.
  subject text not null,
  site_key text not null,
  visitor_id text not null,
  channel text not null check (channel in ('SMS', 'EMAIL')),
  -- Of the bytes that are signed with it.
  document_sha256 text,
  -- HMAC of id and code, under a key that is not in the database.
  code_hmac text not null,
  -- Two characters, in the message and on the screen.
  reference text not null,
  attempts int4 not null default 0,
  -- How often in a row; the pause until the next one grows with it.
  sends int4 not null default 1,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  resend_at timestamptz not null,
  used_at timestamptz,
  unique (corporation, purpose, subject, site_key, visitor_id),
  check ((purpose = 'PAPER_SIGN') or document_sha256 is null)
);
create index otp_challenge_age on otp_challenge (sent_at);
