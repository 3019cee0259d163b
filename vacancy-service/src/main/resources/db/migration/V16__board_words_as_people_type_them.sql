-- The board is searched for words as people type them: without accents and hyphens, by their beginnings, and for "IT", which English
-- holds to be too frequent to be looked for

-- Accents. A trusted extension: the owner of the database may make it
create extension if not exists unaccent;

-- Every word as it is written
create text search configuration board_literal (copy = pg_catalog.simple);
alter text search configuration board_literal
    alter mapping for word, hword, hword_part, numword, numhword, hword_numpart with unaccent, simple;

-- The same without the words that every text has
create text search dictionary board_telling (template = pg_catalog.simple, stopwords = english);
create text search configuration board_telling (copy = pg_catalog.simple);
alter text search configuration board_telling alter mapping for asciiword, asciihword, hword_asciipart with board_telling;
alter text search configuration board_telling
    alter mapping for word, hword, hword_part, numword, numhword, hword_numpart with unaccent, board_telling;

-- English: "jobs" is found by "job"
create text search configuration board_english (copy = pg_catalog.english);
alter text search configuration board_english
    alter mapping for word, hword, hword_part, numword, numhword, hword_numpart with unaccent, english_stem;

-- The words with a hyphen, without it
create function unhyphenated(words text) returns text
    language sql immutable parallel safe
    as $$ select coalesce(string_agg(regexp_replace(found[1], '[-‐‑]', '', 'g'), ' '), '')
          from regexp_matches(words, '([[:alnum:]]+(?:[-‐‑][[:alnum:]]+)+)', 'g') as found $$;

-- Of a title, every word counts
create function heading_words(words text) returns tsvector
    language sql immutable parallel safe
    as $$ select to_tsvector('public.board_literal', words) || to_tsvector('public.board_literal', public.unhyphenated(words))
          || to_tsvector('public.board_english', words || ' ' || public.unhyphenated(words)) $$;

-- Of a text, those that tell something
create function body_words(words text) returns tsvector
    language sql immutable parallel safe
    as $$ select to_tsvector('public.board_telling', words) || to_tsvector('public.board_telling', public.unhyphenated(words))
          || to_tsvector('public.board_english', words || ' ' || public.unhyphenated(words)) $$;

create function place_words(organisation text, directorate text, division text, grade text, programme text, stream text, locations text[])
    returns text
    language sql immutable parallel safe
    as $$ select concat_ws(' ', organisation, directorate, division, grade, programme, stream, public.words_of(locations)) $$;

drop index vacancy_board_words;
alter table vacancy drop column words;

-- What a search is ranked by, read with the row and never unpacked. Titles weigh most, then where the post belongs
alter table vacancy add column heading tsvector storage external not null generated always as (
    setweight(heading_words(title || ' ' || reference), 'A')
        || setweight(heading_words(place_words(organisation, directorate, division, grade, programme, stream, locations)), 'B')
) stored;

-- What a search finds
alter table vacancy add column words tsvector not null generated always as (
    heading_words(title || ' ' || reference)
        || heading_words(place_words(organisation, directorate, division, grade, programme, stream, locations))
        || body_words(coalesce(job_words(document -> 'post' -> 'job'), ''))
) stored;

create index vacancy_board_words on vacancy using gin (words) with (fastupdate = off) where status = 'PUBLISHED';
