-- Since when a vacancy waits for its review; for those in review now, since it was written
alter table vacancy add column review_requested_at timestamptz;
update vacancy set review_requested_at = created_at where status = 'IN_REVIEW';

-- Vacancies.toApprove: what waits for hiring managers, longest first
create index vacancy_in_review on vacancy (review_requested_at, id) where status = 'IN_REVIEW';
