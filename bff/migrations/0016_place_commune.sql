-- Places are also found by the commune of today that a name of today or of before leads to.
create index place_of_commune on place (commune_code);
