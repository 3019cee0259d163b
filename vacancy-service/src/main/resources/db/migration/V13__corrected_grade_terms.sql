-- A row with a mistake is corrected by another one of the same day; what it said stays to be read
alter table grade_terms
    add column corrects          uuid        references grade_terms,
    add column correction_reason text,
    add column recorded_by       uuid,
    add column recorded_at       timestamptz,
    add column superseded        boolean     not null default false,
    add check ((corrects is null) = (correction_reason is null)),
    drop constraint grade_terms_organisation_grade_effective_from_key;

-- One row in force for each day; also the look for what is in force
create unique index grade_terms_in_force on grade_terms (organisation, grade, effective_from) where not superseded;
-- A row is corrected once; a mistake in the correction is corrected in the correction
create unique index grade_terms_corrects on grade_terms (corrects) where corrects is not null;
