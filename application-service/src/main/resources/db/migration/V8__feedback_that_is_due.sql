alter table feedback_request
    add column due_on      date,
    add column owner       uuid,
    add column released_at timestamptz;

update feedback_request f
set due_on = (f.requested_at at time zone 'Europe/London')::date + 28,
    released_at = (select r.feedback_released_at from selection_result r where r.application_id = f.application_id);

alter table feedback_request alter column due_on set not null;

-- What is still owed, the most urgent first
create index feedback_request_owed on feedback_request (due_on, application_id) where released_at is null;
