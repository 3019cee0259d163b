-- On which days appointees start, and how many on each; none where all start on one day or by agreement
alter table vacancy add column intakes jsonb not null default '[]';

-- The first day that is offered. A date of the terms is year, month and day, or their text; a cast to a date would depend
-- on a setting, which a generated column may not
alter table offer add column starts_on date not null generated always as (
    case jsonb_typeof(terms -> 'startsOn')
        when 'array' then make_date(
            (terms -> 'startsOn' ->> 0)::int, (terms -> 'startsOn' ->> 1)::int, (terms -> 'startsOn' ->> 2)::int)
        else make_date(
            split_part(terms ->> 'startsOn', '-', 1)::int,
            split_part(terms ->> 'startsOn', '-', 2)::int,
            split_part(terms ->> 'startsOn', '-', 3)::int)
    end) stored;

-- How many openings of a vacancy are taken, and how many places of each intake
drop index offer_vacancy;
create index offer_vacancy on offer (vacancy_id, status, starts_on);
