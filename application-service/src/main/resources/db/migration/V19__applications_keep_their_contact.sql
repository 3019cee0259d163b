-- A paper form need not name an e-mail address; both forms of what is typed are kept
alter table candidate
    alter column email drop not null,
    add column email_ascii    text,
    add column telephone_e164 text;

-- What an application was made with stays when the candidate's contact changes
alter table application
    add column contact_name      text,
    add column contact_email     text,
    add column contact_telephone text;

update application a
set contact_name = c.name, contact_email = c.email, contact_telephone = c.telephone
from candidate c
where c.id = a.candidate_id and a.submitted_at is not null;

-- People for whom staff type. They are not told apart by an address, which families share
alter table assisted_candidate
    drop column address,
    drop constraint assisted_candidate_candidate_id_key,
    add primary key (candidate_id);
