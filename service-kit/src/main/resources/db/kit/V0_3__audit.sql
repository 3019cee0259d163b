create table audit_entry (
    id         uuid        primary key,
    at         timestamptz not null,
    -- null where the service acted by itself
    person     uuid,
    roles      text        not null,
    action     text        not null,
    subject    uuid        not null,
    detail     text        not null
);

-- The history of one subject, and of one person, newest last
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_person on audit_entry (person, id);

create function audit_entry_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the audit trail is append-only'; end $$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
