-- The public board: what a search reads, and how it learns that something has changed

-- array_to_string counts as changeable because of other types than text; of texts it is not
create function words_of(texts text[]) returns text
    language sql immutable parallel safe
    as $$ select array_to_string(texts, ' ') $$;

-- All texts of a job description, as far as a search needs them: an index entry has a largest size
create function job_words(job jsonb) returns text
    language sql immutable parallel safe
    as $$ select left(string_agg(value #>> '{}', ' '), 100000)
          from jsonb_path_query(job, 'strict $.**') as value where jsonb_typeof(value) = 'string' $$;

-- Titles weigh most, then where the post belongs, then its job description
alter table vacancy add column words tsvector not null generated always as (
    setweight(to_tsvector('english', title || ' ' || reference), 'A')
        || setweight(to_tsvector('english', organisation || ' ' || coalesce(directorate, '') || ' ' || coalesce(division, '') || ' '
            || coalesce(grade, '') || ' ' || coalesce(programme, '') || ' ' || coalesce(stream, '') || ' ' || words_of(locations)), 'B')
        || setweight(to_tsvector('english', coalesce(job_words(document -> 'post' -> 'job'), '')), 'C')
) stored;

-- The search for words
create index vacancy_board_words on vacancy using gin (words) where status = 'PUBLISHED';
-- The board in the order of closings, and the next closing
create index vacancy_board_closing on vacancy (closes_at, id) where status = 'PUBLISHED';
-- The board and the feed, newest first
create index vacancy_board_newest on vacancy (published_at desc, id) where status = 'PUBLISHED';
-- One facet at a time, in the order of closings; several together are combined from these
create index vacancy_board_directorate on vacancy (directorate, closes_at, id) where status = 'PUBLISHED';
create index vacancy_board_division on vacancy (division, closes_at, id) where status = 'PUBLISHED';
create index vacancy_board_grade on vacancy (grade, closes_at, id) where status = 'PUBLISHED';
create index vacancy_board_contract on vacancy (contract, closes_at, id) where status = 'PUBLISHED';
create index vacancy_board_programme on vacancy (programme, stream, closes_at, id) where status = 'PUBLISHED' and programme is not null;
create index vacancy_board_locations on vacancy using gin (locations) where status = 'PUBLISHED';

-- One more whenever anything that the board can show is committed. Replicas look here whether what they remember still holds
create table board_revision (
    only_row   boolean     primary key default true check (only_row),
    revision   bigint      not null,
    changed_at timestamptz not null
);

insert into board_revision (revision, changed_at) values (0, clock_timestamp());

-- In the database, so that no way of writing a vacancy can forget it; once for each statement. Until the transaction ends the others
-- that change something published wait, so that the number never says less than what is committed
create function board_has_changed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from changed where status in ('PUBLISHED', 'WITHDRAWN')) then
        update board_revision set revision = revision + 1, changed_at = clock_timestamp();
    end if;
    return null;
end $$;

create trigger vacancy_inserted after insert on vacancy
    referencing new table as changed for each statement execute function board_has_changed();
create trigger vacancy_updated after update on vacancy
    referencing new table as changed for each statement execute function board_has_changed();
create trigger vacancy_deleted after delete on vacancy
    referencing old table as changed for each statement execute function board_has_changed();
