-- When somebody answers a number (giờ trực); null where it is not known.
alter table hotline
  add column hours_vi text,
  add column hours_en text,
  add constraint hotline_hours_check check ((hours_vi is null) = (hours_en is null));
