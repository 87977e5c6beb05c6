-- Counts the changes of what answers are made from, so that every process notices those that another one took in.
create table answer_generation (
  only_row boolean primary key default true check (only_row),
  generation int8 not null
);
insert into answer_generation (generation) values (0);
