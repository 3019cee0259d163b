-- How far a demonstration has moved the clock, so that a restart does not move it back. Empty in production.
create table movable_clock (
    only_row      boolean primary key default true check (only_row),
    offset_millis bigint  not null
);
