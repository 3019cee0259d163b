-- What the public board reads of vacancies. The planner expands the view, so that each query of the board uses the
-- partial index of its own (V11, V16)
create view published_vacancy as
select id, reference, title, organisation, directorate, division, locations, grade, contract, programme, stream,
    openings, greatest(openings - filled, 0) as openings_left, closes_at, time_zone, published_at,
    -- When it was published, or its dates last changed
    greatest(published_at, (select max(changed_at) from timetable_change where vacancy_id = vacancy.id)) as changed_at,
    heading, words
from vacancy
where status = 'PUBLISHED';
