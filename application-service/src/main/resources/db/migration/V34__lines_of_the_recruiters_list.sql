-- The columns of a submitted application that the recruiters' list shows, sorts and searches; its indexes are those of
-- the table
create view application_line as
select id, vacancy_id, candidate_id, contact_name, given_names, family_name, name_key, given_key, status, eligibility,
    proposal, guaranteed_interview, contested_at, channel, handler, submitted_at, withdrawn_at
from application
where submitted_at is not null;
