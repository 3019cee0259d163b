-- A candidate who stayed away can be barred from vacancies of the same kind; decision 0069
alter table entry
    -- Of the latest event about a bar here; 0 where there was none
    add column bar_number int not null default 0,
    -- The first day on which the candidate can apply again; null where no bar holds
    add column barred_until date;
