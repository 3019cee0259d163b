-- What staff read of the past of a vacancy, because the service may not read the audit trail (decision 0082)
create table vacancy_history (
    id           uuid        primary key,
    vacancy_id   uuid        not null references vacancy,
    kind         text        not null,
    at           timestamptz not null,
    -- Null where the service did it when its time had come
    person       uuid,
    -- Null for what the audit trail had before this table
    version      int,
    comment      text,
    effective_at timestamptz,
    parts        text[]      not null
);

-- VacancyHistory.of: newest first
create index vacancy_history_vacancy on vacancy_history (vacancy_id, id);

-- What was recorded so far. Of comments only the last return, the withdrawal and the changes of dates are kept
insert into vacancy_history (id, vacancy_id, kind, at, person, comment, parts)
select a.id, v.id, replace(upper(substr(a.action, length('vacancy.') + 1)), '-', '_'), a.at, a.person,
    case a.action
        when 'vacancy.withdrawn' then v.withdrawal_reason
        when 'vacancy.timetable-changed' then (select t.reason from timetable_change t
            where t.vacancy_id = v.id and t.version::text = a.detail ->> 'timetable')
        when 'vacancy.returned' then case when a.id = (select max(l.id::text)::uuid from audit_entry l
            where l.subject = v.id and l.action = 'vacancy.returned') then v.return_reason end
    end, '{}'
from vacancy v
    join audit_entry a on a.subject = v.id
where a.action in ('vacancy.created', 'vacancy.edited', 'vacancy.review-requested', 'vacancy.approved',
    'vacancy.returned', 'vacancy.publication-decided', 'vacancy.published', 'vacancy.publication-missed',
    'vacancy.closed', 'vacancy.timetable-changed', 'vacancy.withdrawn');

-- Vacancies.list by words, by the people who wrote or approved, and by directorate
create index vacancy_heading on vacancy using gin (heading) with (fastupdate = off);
create index vacancy_authors on vacancy using gin (authors) with (fastupdate = off);
create index vacancy_approved_by on vacancy (approved_by) where approved_by is not null;
create index vacancy_directorate on vacancy (directorate, closes_at, id);
