-- Apart from the form: read by recruiters only, and gone with the reason for which they were asked
create table later_answer (
    application_id uuid        not null references application,
    question       text        not null,
    answer         text        not null,
    answered_at    timestamptz not null,
    primary key (application_id, question)
);
