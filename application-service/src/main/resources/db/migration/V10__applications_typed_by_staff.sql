alter table application
    add column channel           text    not null default 'ONLINE',
    -- The member of staff who typed it in; null for what a candidate wrote
    add column entered_by        uuid,
    add column adjustments_asked boolean not null default false,
    add constraint application_entered_by check ((channel = 'ONLINE') = (entered_by is null));

update application set adjustments_asked = true
where submitted_at is not null and jsonb_array_length(coalesce(form -> 'adjustments', '[]')) > 0;

-- Who has to arrange something for a vacancy
create index application_adjustments on application (vacancy_id, id) where adjustments_asked;

-- People without an account, for whom staff type. One for each address, so that nobody is typed in twice
create table assisted_candidate (
    address      text primary key,
    candidate_id uuid not null unique
);
