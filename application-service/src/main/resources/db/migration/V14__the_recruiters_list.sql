alter table application
    -- As written on the form when it was last saved, so that the list does not read the form
    add column family_name text,
    add column given_names text,
    -- Family name and given names without accents, case and punctuation; compared byte by byte, so that a prefix is a range
    add column name_key    text collate "C" not null default '',
    -- The member of staff who looks after it; null where nobody does
    add column handler     uuid;

update application
set family_name = form -> 'personalDetails' ->> 'familyName',
    given_names = form -> 'personalDetails' ->> 'givenNames',
    name_key = left(
        regexp_replace(lower(normalize(coalesce(form -> 'personalDetails' ->> 'familyName', ''), nfd)), '[^[:alnum:]]', '', 'g')
            || ' ' ||
        regexp_replace(lower(normalize(coalesce(form -> 'personalDetails' ->> 'givenNames', ''), nfd)), '[^[:alnum:]]', '', 'g'),
        120);

-- The list by name, and the search for the beginning of a name
create index application_name on application (vacancy_id, name_key, id) where submitted_at is not null;
-- Whose applications they are, and those that nobody looks after
create index application_handler on application (vacancy_id, handler, submitted_at, id) where submitted_at is not null;
-- The few of a kind among the many, each in the order of submission
create index application_contested on application (vacancy_id, submitted_at, id) where contested_at is not null;
create index application_assisted on application (vacancy_id, submitted_at, id)
    where channel <> 'ONLINE' and submitted_at is not null;
create index application_guaranteed on application (vacancy_id, submitted_at, id)
    where guaranteed_interview and submitted_at is not null;
create index application_to_decide on application (vacancy_id, submitted_at, id)
    where eligibility = 'UNDECIDED' and status = 'SUBMITTED';
