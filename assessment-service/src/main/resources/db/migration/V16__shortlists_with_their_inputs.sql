-- Results of a stage without JSON: of each scored line its code, and its sum, number, lowest, highest and moderated
-- score
create function scored_lines(tally jsonb) returns text language sql immutable parallel safe as
$$ select string_agg(line ->> 'line', ' ' order by nth)
   from jsonb_array_elements(case when jsonb_typeof(tally) = 'array' then tally else '[]' end)
       with ordinality as lines (line, nth) $$;
create function scored_numbers(tally jsonb) returns text language sql immutable parallel safe as
$$ select string_agg(concat_ws(' ', line ->> 'sum', line ->> 'count', coalesce(line ->> 'lowest', '0'),
       coalesce(line ->> 'highest', '0'), coalesce(line ->> 'moderated', 'none')), ' ' order by nth)
   from jsonb_array_elements(case when jsonb_typeof(tally) = 'array' then tally else '[]' end)
       with ordinality as lines (line, nth) $$;

alter table entry
    add column scored_lines text generated always as (scored_lines(tally)) stored,
    add column scored_numbers text generated always as (scored_numbers(tally)) stored;

-- From what a publication was computed. The inputs of older ones were not stored
alter table stage_publication
    add column number int not null default 1,
    add column terms jsonb,
    add column terms_hash text;
alter table stage_decision add column calculation jsonb;

-- A stage's publications by number
create unique index stage_publication_number on stage_publication (vacancy_id, stage_code, number);
