-- What all spellings of a room have in common; null where the place is a call or a page on the web
alter table assessment_session add column room text;

-- As the service normalises, but for accents; a place that is no room has no word of walls in it
update assessment_session
set room = btrim(regexp_replace(lower(normalize(place, nfkc)), '[^[:alnum:]]+', ' ', 'g'))
where ends_at > now()
  and place !~* '(https?://|www\.)'
  and not (place ~* '\m(online|on-line|virtual|remote|zoom|teams|webex|skype|telephone|phone|video)\M'
           and place !~* '\m(room|house|hall|floor|building|office|centre|suite|street|road|library|school|college)\M');

-- Is this room free then, over all vacancies
create index assessment_session_room on assessment_session (room, starts_at) where room is not null;

-- For which stages the candidate asked for an adjustment, and for which time of day; no word about why
alter table candidacy add column asked jsonb not null default '[]';
