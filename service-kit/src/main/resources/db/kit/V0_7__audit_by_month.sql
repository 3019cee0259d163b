-- The trail grows for ever; a month at a time can be moved to other storage, and an index stays as small as a month
alter table audit_entry rename to audit_entry_other;
alter table audit_entry_other drop constraint audit_entry_pkey;
drop trigger audit_entry_append_only on audit_entry_other;
alter index audit_entry_subject rename to audit_entry_other_subject;
alter index audit_entry_person rename to audit_entry_other_person;

create table audit_entry (like audit_entry_other including defaults, primary key (at, id)) partition by range (at);
create index audit_entry_subject on audit_entry (subject, id);
create index audit_entry_person on audit_entry (person, id);

-- What is older than this migration, and whatever a month has no partition for
alter table audit_entry attach partition audit_entry_other default;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_entry_is_append_only();
create trigger audit_entry_not_truncated before truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
create trigger audit_entry_not_truncated before truncate on audit_entry_other
    for each statement execute function audit_entry_is_append_only();

-- Makes the partition of a month in UTC, unless it is there or its entries are among the others already
create function make_audit_month(month date) returns void language plpgsql as
$$
declare
    first  date        := date_trunc('month', month);
    name   text        := 'audit_entry_' || to_char(first, 'YYYY_MM');
    begins timestamptz := first::timestamp at time zone 'UTC';
    ends   timestamptz := (first + interval '1 month') at time zone 'UTC';
begin
    perform pg_advisory_xact_lock(3, 0);
    if to_regclass(name) is not null
        or exists (select from audit_entry_other where at >= begins and at < ends) then
        return;
    end if;
    execute format('create table %I partition of audit_entry for values from (%L) to (%L)',
        name, begins, ends);
    execute format('create trigger audit_entry_not_truncated before truncate on %I
        for each statement execute function audit_entry_is_append_only()', name);
end
$$;
