-- Without id or time of an application, on purpose: the pseudonym is a keyed hash whose key is not in the database
create table equality_answer (
    pseudonym               text primary key,
    vacancy_id              uuid not null,
    age_band                text,
    sex                     text,
    gender_same_as_at_birth text,
    ethnic_group            text,
    disability              text,
    religion                text,
    sexual_orientation      text,
    caring_responsibilities text
);
