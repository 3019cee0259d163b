-- What came of the parts of a stage. A correction is another row, which replaces the one before
create table part_result (
    id             uuid        primary key,
    version        int         not null,
    entry_id       uuid        not null references entry,
    application_id uuid        not null,
    vacancy_id     uuid        not null,
    stage_code     text        not null,
    part_code      text        not null,
    outcome        text        not null,
    -- Of a quantity, in the unit of the part
    value          numeric,
    -- Not known of the marks of an earlier version
    recorded_by    uuid,
    recorded_at    timestamptz,
    replaced_at    timestamptz
);

-- The results of an application that count; one for each part
create unique index part_result_current on part_result (entry_id, part_code) where replaced_at is null;
-- A page of a stage's results; all of a stage for its proposal
create index part_result_stage on part_result (vacancy_id, stage_code, id);

alter table entry
    -- How often a result was recorded or corrected: each of these changes the row
    add column results_recorded int not null default 0,
    -- Whether the results are enough for a decision
    add column results_in boolean not null default false,
    -- From which the candidate stayed away, where the stage gives one more place
    add column missed_session_id uuid;

-- The column of marks stays until no earlier version of this service runs
insert into part_result (id, version, entry_id, application_id, vacancy_id, stage_code, part_code, outcome, value)
select gen_random_uuid(), 0, id, application_id, vacancy_id, stage_code, stage_code, 'MEASURED', mark
from entry where mark is not null;

update entry set results_recorded = 1, results_in = true where mark is not null;
