-- Applications that were begun before the other services were told of it. They are told once, as if it happened now
insert into applicant (person, vacancy_id) select candidate_id, vacancy_id from application on conflict do nothing;

insert into outbox (event_id, topic, key, type, occurred_at, payload)
select gen_random_uuid(), 'hiring.applications', id::text, 'hiring.application.started.v1', started_at,
    json_build_object(
        'applicationId', id,
        'vacancyId', vacancy_id,
        'candidateId', candidate_id,
        'occurredAt', to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text
from application;
