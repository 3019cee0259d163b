-- PlanStages.inProgress: few of all stages are open at a time
create index plan_stage_open on plan_stage (vacancy_id) where state = 'OPEN';

-- Assignments.lastScored; and, as the index that it replaces, all scores of a stage
create index assignment_scored_at on assignment (vacancy_id, stage_code, scored_at) where status = 'SCORED';
drop index assignment_scored;

-- Since when it does not hold any more, because a line that it is about got another scale; kept with its sheets
alter table calibration add column retired_at timestamptz;
drop index calibration_stage;
create unique index calibration_stage on calibration (vacancy_id, stage_code) where retired_at is null;
