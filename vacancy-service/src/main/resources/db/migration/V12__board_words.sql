-- New words go into the index at once. Left in the list that waits for the next vacuum, they make each search read that list, and make the
-- planner prefer to read the whole table. Vacancies are written seldom and searched often
drop index vacancy_board_words;
create index vacancy_board_words on vacancy using gin (words) with (fastupdate = off) where status = 'PUBLISHED';
drop index vacancy_board_locations;
create index vacancy_board_locations on vacancy using gin (locations) with (fastupdate = off) where status = 'PUBLISHED';
