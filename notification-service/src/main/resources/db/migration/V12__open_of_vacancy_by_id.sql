-- Pages of what is not told yet about a vacancy
create index obligation_open_of_vacancy on obligation (vacancy_id, id) where state in ('WAITING', 'OPEN');
