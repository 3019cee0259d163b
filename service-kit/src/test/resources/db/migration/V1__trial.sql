create table trial_thing (
    id   uuid primary key,
    name text not null unique
);
create table trial_effect (
    vacancy_id uuid not null
);
