-- Sample answers that assessors score before they score candidates, with the agreed scores
create table calibration (
    id          uuid        primary key,
    version     int         not null,
    vacancy_id  uuid        not null,
    stage_code  text        not null,
    answers     jsonb       not null,
    prepared_by uuid        not null,
    prepared_at timestamptz not null
);

create unique index calibration_stage on calibration (vacancy_id, stage_code);

-- How an assessor has scored them
create table calibration_sheet (
    id             uuid        primary key,
    calibration_id uuid        not null references calibration,
    assessor_id    uuid        not null,
    scores         jsonb       not null,
    scored_at      timestamptz not null
);

create unique index calibration_sheet_assessor on calibration_sheet (calibration_id, assessor_id);
