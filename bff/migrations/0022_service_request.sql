-- What changes are told to: customers by SMS and e-mail, the utility's own systems by webhook.
alter table outbox drop constraint outbox_channel_check;
alter table outbox add constraint outbox_channel_check check (channel in ('SMS', 'EMAIL', 'WEBHOOK'));

-- The last number that a unit has given out in a year.
create table service_request_counter (
  -- Of a unit, or three letters of the corporation.
  unit_code text not null,
  year text not null check (year ~ '^[0-9]{2}$'),
  last_number int4 not null check (last_number between 1 and 999999),
  primary key (unit_code, year)
);

-- Requests of supply and contract (cấp điện mới, dịch vụ hợp đồng, bán điện mặt trời). 24 months after its end everything
-- personal is erased; code, kind, unit, stages, times and amounts stay for counting.
create table service_request (
  corporation text not null,
  id text not null,
  -- As it is shown, and as it is compared: without dashes, letters that look like digits as digits.
  code text not null,
  code_key text not null,
  unit_code text,
  kind text not null,
  customer_kind text not null check (customer_kind in ('HOUSEHOLD', 'COMPANY')),
  stage text not null,
  -- Where it goes on once the papers are there.
  interrupted text,
  site_key text not null,
  locale text not null check (locale in ('vi', 'en')),
  name text,
  -- E.164
  phone text,
  email text,
  tax_code text,
  -- Identity number, bank account: sealed, bound to the request.
  secrets text,
  customer_code text,
  province_code text,
  commune_code text,
  street text,
  old_address text,
  -- What the form of this kind asks beyond that.
  details jsonb,
  asked_papers text[] not null default '{}',
  officer text,
  -- HMAC of person, place and kind: the same within minutes may be a mistake.
  likeness text,
  duplicate_of text,
  received_at timestamptz not null,
  ended_at timestamptz,
  erased_at timestamptz,
  primary key (corporation, id),
  check ((stage in ('DONE', 'REFUSED', 'CANCELLED')) = (ended_at is not null)),
  check ((stage = 'NEEDS_PAPERS') = (interrupted is not null)),
  check ((erased_at is null) = (phone is not null))
);
create unique index service_request_code on service_request (code_key);
create index service_request_by_stage on service_request (corporation, stage, id);
create index service_request_by_kind on service_request (corporation, kind, id);
create index service_request_likeness on service_request (likeness, received_at) where likeness is not null;
create index service_request_age on service_request ((coalesce(ended_at, received_at))) where erased_at is null;

-- Every change of a request, dated; the first is its receipt. Also what other systems follow, in the order of (tx, position):
-- a transaction that is still running can only add behind what is shown.
create table service_request_step (
  corporation text not null,
  request_id text not null,
  number int4 not null,
  -- ev_…, the same in the change feed and in the webhook.
  event_id text not null,
  position int8 generated always as identity,
  tx int8 not null default (pg_current_xact_id()::text::int8),
  stage text not null,
  at timestamptz not null,
  acted_by text not null check (acted_by in ('CUSTOMER', 'UTILITY')),
  text text,
  target_on date,
  primary key (corporation, request_id, number),
  foreign key (corporation, request_id) references service_request (corporation, id) on delete cascade
);
create index service_request_step_feed on service_request_step (tx, position);

-- What it will cost, as last stated. Whole đồng, VAT included; vat says how much of it that is.
create table service_request_cost (
  corporation text not null,
  request_id text not null,
  number int4 not null,
  label text not null,
  amount int8 not null check (amount >= 0),
  vat int8 not null check (vat between 0 and amount),
  primary key (corporation, request_id, number),
  foreign key (corporation, request_id) references service_request (corporation, id) on delete cascade
);
