-- After the migrations of each start: the rights of the service's own role (decision 0082). Where that role owns the
-- tables, as in an installation with one role, there is nothing to give
do
$$
declare
    service     constant text   := '${service_role}';
    append_only constant text[] := string_to_array('${append_only}', ',');
    entry       record;
begin
    if service in ('', current_user) then
        return;
    end if;
    -- Replicas that start together
    perform pg_advisory_xact_lock(3, 1);
    execute format('grant usage on schema %I to %I', current_schema(), service);
    execute format('grant execute on function make_audit_month(date),
        audit_has(text, uuid, uuid, jsonb, timestamptz) to %I', service);
    for entry in
        select c.relname as name, w.wanted, r.name as right_name
        from pg_class c
            cross join lateral (select case
                -- Months of the audit trail: only through their parent
                when c.relispartition then '{}'
                when c.relname = 'audit_entry' then '{INSERT}'
                when c.relname = 'flyway_schema_history' or c.relkind = 'v' then '{SELECT}'
                when c.relname = any(append_only) then '{SELECT,INSERT}'
                else '{SELECT,INSERT,UPDATE,DELETE}'
            end::text[] as wanted) w
            cross join unnest('{SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER}'::text[]) r (name)
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v')
            and c.relowner = current_user::regrole
            -- Only what differs, so that a start without a migration changes nothing
            and has_table_privilege(service, c.oid, r.name) <> (r.name = any(w.wanted))
    loop
        if entry.right_name = any(entry.wanted) then
            execute format('grant %s on %I to %I', entry.right_name, entry.name, service);
        else
            execute format('revoke %s on %I from %I', entry.right_name, entry.name, service);
        end if;
    end loop;
end
$$;
