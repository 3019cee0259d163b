-- The later of the two facts holds, in whatever order they came
alter table assessor_assignment
    add column assigned_at   timestamptz,
    add column unassigned_at timestamptz;

update assessor_assignment set assigned_at = '-infinity';
