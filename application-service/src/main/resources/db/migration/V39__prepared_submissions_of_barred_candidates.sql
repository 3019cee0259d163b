-- As before, except that what was prepared does not count for a candidate with a bar, so that the whole form is checked
-- with it. The application is held in a statement of its own: the next one then sees a bar that was stored meanwhile
create or replace function enter_submission(of_candidate uuid, of_application uuid)
    returns table (
        e_vacancy uuid, e_vacancy_version int, e_status text, e_extended_until timestamptz, e_name text, e_email text,
        e_telephone text, e_has_prepared boolean, e_is_current boolean, e_rules int, e_prepared_for int,
        e_privacy_notice text, e_prepared_on date, e_sha256 text, e_guaranteed boolean, e_proposal text,
            e_adjustments text,
        e_counts int[])
    language plpgsql as
$$
declare
    of_vacancy uuid;
begin
    select vacancy_id into of_vacancy from application where id = of_application and candidate_id = of_candidate;
    if not found then
        return;
    end if;
    perform pg_advisory_xact_lock_shared(2, hashtext(of_vacancy::text));
    perform 1 from application where id = of_application for update;
    return query
        select v.id, v.version, a.status, a.extended_until, c.name, c.email, c.telephone, p.application_id is not null,
            p.version = a.version and a.documents = 0 and a.renews is null
                and not exists (select 1 from bar b where b.candidate_id = of_candidate and b.barred_until is not null),
            p.rules, p.vacancy_version, p.privacy_notice,
            p.prepared_on, p.sha256, p.guaranteed, p.proposal, p.adjustments::text, p.counts
        from application a
        join vacancy v on v.id = a.vacancy_id
        left join candidate c on c.id = a.candidate_id
        left join prepared_submission p on p.application_id = a.id
        where a.id = of_application;
end
$$;
