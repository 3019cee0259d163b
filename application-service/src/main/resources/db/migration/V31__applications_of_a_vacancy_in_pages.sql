-- Pages of a vacancy's applications: those that a change or a withdrawal of the vacancy concerns
create index application_of_vacancy on application (vacancy_id, id);
-- The number that is sealed is counted in application_tally; one index less for each submission
drop index application_counted;
