alter table application
    -- The other way round than name_key: given names first. Derived here, so that the two cannot differ
    add column given_key text collate "C" not null generated always as (
        case when name_key = '' then '' else split_part(name_key, ' ', 2) || ' ' || split_part(name_key, ' ', 1) end) stored;

-- The search for the beginning of given names
create index application_given_name on application (vacancy_id, given_key, id) where submitted_at is not null;
