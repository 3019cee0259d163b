alter table assessment_plan
    -- 0 until dates have changed after the publication
    add column timetable_version    int not null default 0,
    -- The dates of the highest version; kept for a publication that comes after its own change
    add column timetable            jsonb,
    add column timetable_changed_at timestamptz,
    -- From then on nobody moves
    add column withdrawn_at         timestamptz;
