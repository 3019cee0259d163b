-- What the service's own role needs of the audit trail besides inserting (decision 0082). Both functions run with the
-- rights of the owner, so nothing of a caller's own may stand before the tables of this schema
do
$$
begin
    execute format('alter function make_audit_month(date) security definer set search_path = %I, pg_temp',
        current_schema());
end
$$;

-- Whether this very entry was made since then. The service asks before it records the parts of one action once
create function audit_has(of_action text, of_subject uuid, by_person uuid, with_detail jsonb, since timestamptz)
    returns boolean language plpgsql stable as
$$
begin
    return exists (select from audit_entry
        where subject = of_subject and person = by_person and action = of_action and detail = with_detail
            and at > since);
end
$$;

do
$$
begin
    execute format('alter function audit_has(text, uuid, uuid, jsonb, timestamptz) security definer
        set search_path = %I, pg_temp', current_schema());
end
$$;

revoke execute on function make_audit_month(date) from public;
revoke execute on function audit_has(text, uuid, uuid, jsonb, timestamptz) from public;
