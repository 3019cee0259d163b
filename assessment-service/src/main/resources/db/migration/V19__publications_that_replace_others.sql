-- A later publication replaces an earlier one of the same stage, which stays as it was
alter table stage_publication
    drop constraint stage_publication_vacancy_id_stage_code_key,
    -- Why the one before was replaced; absent of the first of a stage
    add column reason text;

-- How often the application was let into the stage: more than once where a replaced publication had done so before
alter table entry add column admission int not null default 1;
