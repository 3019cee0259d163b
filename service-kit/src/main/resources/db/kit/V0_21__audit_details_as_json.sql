-- Until now "{key=value, key=value}"; as JSON an auditor can search it
create function audit_detail_as_json(detail text) returns jsonb language sql immutable as
$$
    select coalesce(jsonb_object_agg(split_part(pair, '=', 1), substr(pair, strpos(pair, '=') + 1)), '{}')
    from regexp_split_to_table(substr(detail, 2, length(detail) - 2), ', (?=[A-Za-z0-9-]+=)') as pair
    where pair <> ''
$$;

alter table audit_entry alter column detail type jsonb using audit_detail_as_json(detail);

drop function audit_detail_as_json(text);
