-- How often the candidate was asked to book at the stage, which numbers the invitations (decision 0077)
alter table entry add column booking_invitations int not null default 0;

-- Candidates who know that they are to book: a letter about going on has asked for it, or they have booked. All others
-- are asked when their applications move next
update entry e
set invited_at = e.begun_at,
    status = case e.status when 'WAITING' then 'INVITED' else e.status end,
    version = e.version + 1
from assessment_plan p cross join lateral jsonb_array_elements(p.process -> 'stages') stage
where p.vacancy_id = e.vacancy_id
    and stage ->> 'code' = e.stage_code
    and stage ->> 'booking' = 'SELF'
    and e.invited_at is null
    and (e.status <> 'WAITING'
        or e.session_id is not null
        or (e.missed_session_id is null and exists (
            select from stage_publication published
            where published.vacancy_id = e.vacancy_id and published.announced = e.stage_code)));
