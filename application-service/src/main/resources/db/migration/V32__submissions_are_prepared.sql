-- What a submission of a complete draft will store, made when the draft was saved; removed with the submission or the
-- draft. It counts for the versions it was made for, and only for them
create table prepared_submission (
    application_id  uuid    primary key references application,
    -- Of the rules of this service, of the draft, of its vacancy, and of the notice; and the day, on which the
    -- checklist depends
    rules           int     not null,
    version         int     not null,
    vacancy_version int     not null,
    privacy_notice  text    not null,
    prepared_on     date    not null,
    canonical       text    not null,
    sha256          text    not null,
    guaranteed      boolean not null,
    findings        jsonb   not null,
    proposal        text    not null,
    -- As in the event; null where none is asked for
    adjustments     jsonb,
    -- As on the receipt
    counts          int[]   not null
);

-- The way in: shares the vacancy, then holds the application, and reads both as they are then, since each statement
-- of a volatile function sees what was committed before it. The vacancy is locked as in Vacancies.share
create function enter_submission(of_candidate uuid, of_application uuid)
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
    return query
        select v.id, v.version, a.status, a.extended_until, c.name, c.email, c.telephone, p.application_id is not null,
            p.version = a.version and a.documents = 0 and a.renews is null, p.rules, p.vacancy_version,
                p.privacy_notice,
            p.prepared_on, p.sha256, p.guaranteed, p.proposal, p.adjustments::text, p.counts
        from application a
        join vacancy v on v.id = a.vacancy_id
        left join candidate c on c.id = a.candidate_id
        left join prepared_submission p on p.application_id = a.id
        where a.id = of_application
        for update of a;
end
$$;
