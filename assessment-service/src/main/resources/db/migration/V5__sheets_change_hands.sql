-- Since when the assessor may no longer see the sheet: they left, have applied, or another one scores instead
alter table assignment add column released_at timestamptz;

-- A vacancy's sheets: by assessor where one leaves, by stage where it is decided upon
create index assignment_vacancy on assignment (vacancy_id, assessor_id, stage_code);

-- Why results were published although assessors differ, or one of them has applied
alter table stage_publication add column acknowledgement text;
alter table stage_decision add column marks jsonb not null default '[]';

-- The lowest and the highest score beside the sum, which hides that assessors differ
update entry e set tally = (
    select coalesce(
        jsonb_agg(line || jsonb_build_object('lowest', given.lowest, 'highest', given.highest) order by nth), '[]')
    from jsonb_array_elements(e.tally) with ordinality as lines (line, nth)
    left join lateral (
        select min((score ->> 'score')::int) as lowest, max((score ->> 'score')::int) as highest
        from assignment a, jsonb_array_elements(a.sheet) as score
        where a.entry_id = e.id and a.status = 'SCORED' and score ->> 'line' = line ->> 'line'
    ) given on true)
where jsonb_typeof(e.tally) = 'array';
