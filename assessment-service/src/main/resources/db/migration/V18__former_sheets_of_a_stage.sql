-- Whose sheet it was, for those who look at all former sheets of a stage
alter table score_revision
    add column vacancy_id uuid,
    add column stage_code text,
    add column application_id uuid,
    add column assessor_id uuid;

update score_revision r
set vacancy_id = a.vacancy_id, stage_code = a.stage_code, application_id = a.application_id,
    assessor_id = a.assessor_id
from assignment a where a.id = r.assignment_id;

-- ScoreRevisions.ofStage: those of a stage, oldest first
create index score_revision_stage on score_revision (vacancy_id, stage_code, id);
