-- Where a number is printed, in English too; null: as in `source`.
alter table hotline add column source_en text;
