-- The list of a vacancy's obligations of one kind
create index obligation_of_vacancy_and_kind on obligation (vacancy_id, kind, raised_at, id);
-- The list of those that are not done, of which there are few among many
create index obligation_of_vacancy_not_done on obligation (vacancy_id, state, raised_at, id) where state <> 'DONE';
