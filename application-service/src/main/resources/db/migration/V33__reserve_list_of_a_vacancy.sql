-- The candidates of a vacancy's reserve list who have not withdrawn; read by the offers, which are made to them in order
create view reserve_candidate as
select r.application_id, a.vacancy_id
from application a
join selection_result r on r.application_id = a.id
where r.outcome = 'RESERVE' and a.status = 'SUBMITTED';
