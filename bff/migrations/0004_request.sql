-- What was answered to a submission, so that the same request id is answered again instead of being done again. The row is
-- written in the transaction of what was done. Kept 24 hours.
create table idempotency (
  corporation text not null,
  site_key text not null,
  operation text not null,
  client_request_id text not null,
  fingerprint text not null,
  answer text not null,
  created_at timestamptz not null default now(),
  primary key (corporation, site_key, operation, client_request_id)
);
create index idempotency_age on idempotency (created_at);

-- Messages on their way to a provider, written in the transaction of the change they tell of. Those of one subject to one
-- recipient leave in the order of their positions. Kept 30 days after they are finished.
create table outbox (
  corporation text not null,
  id text not null,
  position int8 generated always as identity,
  subject text not null,
  channel text not null check (channel in ('SMS', 'EMAIL')),
  recipient text not null,
  title text,
  body text not null,
  status text not null default 'WAITING' check (status in ('WAITING', 'SENT', 'REFUSED', 'EXPIRED')),
  attempts int4 not null default 0,
  -- Also the lease: whoever is delivering has moved it ahead by the time that may take.
  due_at timestamptz not null default now(),
  send_until timestamptz not null,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (corporation, id),
  check ((status = 'WAITING') = (finished_at is null)),
  check ((channel = 'EMAIL') = (title is not null)),
  check (channel <> 'SMS' or length(body) between 1 and 160)
);
create index outbox_due on outbox (channel, due_at) where status = 'WAITING';
create index outbox_lane on outbox (corporation, subject, channel, position) where status = 'WAITING';
create index outbox_finished on outbox (finished_at) where status <> 'WAITING';

-- How full a limit is for one caller: until when it would take to drain. The key is an HMAC, so no address and no number
-- can be read from it.
create table rate_bucket (
  corporation text not null,
  limit_name text not null,
  key text not null,
  drained_at timestamptz not null,
  primary key (corporation, limit_name, key)
);
create index rate_bucket_drained on rate_bucket (drained_at);

-- What customers ask of a corporation without signing in: support, a report of lost supply, a call back. Who asked stands
-- in request_person. 24 months after its end everything personal is erased; kind, times and unit stay for counting.
create table request (
  corporation text not null,
  id text not null,
  -- Without dashes: two letters of the kind, eight random characters, one check character.
  ticket text not null,
  kind text not null check (kind in ('SUPPORT', 'OUTAGE_REPORT', 'CALLBACK')),
  topic text check (topic in ('CONTACT', 'SERVICE_ADVICE', 'WORKS_ADVICE', 'PETITION', 'BILL_QUERY')),
  callback_time text check (callback_time in ('NOW', 'MORNING', 'AFTERNOON', 'EVENING')),
  status text not null check (status in ('RECEIVED', 'IN_PROGRESS', 'DONE')),
  site_key text not null,
  customer_code text,
  bill_period text,
  province_code text,
  commune_code text,
  street text,
  old_address text,
  -- Two reports with the same one within 30 minutes are one ticket.
  place_key text,
  answer text,
  received_at timestamptz not null,
  done_at timestamptz,
  erased_at timestamptz,
  primary key (corporation, id),
  check ((kind = 'SUPPORT') = (topic is not null)),
  check ((kind = 'CALLBACK') = (callback_time is not null)),
  check ((status = 'DONE') = (done_at is not null))
);
create unique index request_ticket on request (ticket);
create index request_by_status on request (corporation, status, id);
create index request_by_kind on request (corporation, kind, id);
create index request_place on request (corporation, place_key, received_at) where place_key is not null;
create index request_age on request ((coalesce(done_at, received_at))) where erased_at is null;

-- Who asked, with everything they said. Several where reports of one place were joined. Gone 24 months after the end.
create table request_person (
  corporation text not null,
  request_id text not null,
  -- E.164
  phone text not null,
  name text,
  email text,
  locale text not null check (locale in ('vi', 'en')),
  title text,
  message text,
  neighbours_dark text check (neighbours_dark in ('YES', 'NO', 'UNKNOWN')),
  breaker_on text check (breaker_on in ('YES', 'NO', 'UNKNOWN')),
  unpaid_notice text check (unpaid_notice in ('YES', 'NO', 'UNKNOWN')),
  joined_at timestamptz not null,
  primary key (corporation, request_id, phone),
  foreign key (corporation, request_id) references request (corporation, id) on delete cascade
);

-- Every change of a request, dated; the first is its receipt.
create table request_step (
  corporation text not null,
  request_id text not null,
  number int4 not null,
  status text not null check (status in ('RECEIVED', 'IN_PROGRESS', 'DONE')),
  at timestamptz not null,
  note text,
  primary key (corporation, request_id, number),
  foreign key (corporation, request_id) references request (corporation, id) on delete cascade
);
