-- By whose account or telephone number this is.
create index place_account on place (account_number) where account_number is not null;
create index place_phone on place (regexp_replace(phone, '[^0-9]', '', 'g')) where phone is not null;
