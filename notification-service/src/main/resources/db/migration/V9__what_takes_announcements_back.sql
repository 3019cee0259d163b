-- What has happened, for announcements that are heard of after it; the latest of its kind
create table fact (
    -- An application or a vacancy
    subject     uuid        not null,
    kind        text        not null,
    -- The stage or the offer it is about; empty where it is about the whole subject
    scope       text        not null,
    happened_at timestamptz not null,
    primary key (subject, kind, scope)
);

-- What was heard of before this table was there
insert into fact (subject, kind, scope, happened_at)
select application_id,
       case kind when 'APPLICATION_WITHDRAWN' then 'APPLICATION_WITHDRAWN' else 'APPLICATION_STOPPED' end,
       '',
       max(caused_at)
from obligation
where kind in ('APPLICATION_WITHDRAWN', 'VACANCY_WITHDRAWN')
group by application_id, kind;

alter table obligation
    -- The stage or the offer that is announced
    add column scope        text not null default '',
    -- The first instant at which it is of no use: the session begins, or the deadline passes
    add column not_after    timestamptz,
    -- The fact that took it back, if one has
    add column retracted_by text;

update obligation set scope = coalesce(particulars ->> 'stageCode', '') where particulars ->> 'stageCode' is not null;
update obligation set scope = split_part(cause, '/', 3) where kind in ('OFFER', 'OFFER_ACCEPTED', 'OFFER_DECLINED', 'OFFER_LAPSED');
update obligation
set not_after = (particulars ->> case kind when 'OFFER' then 'respondBy'
                                           when 'SIFT_INVITATION' then 'closesAt'
                                           when 'DEADLINE_EXTENDED' then 'closesAt'
                                           else 'opensAt' end)::timestamptz
where kind in ('OFFER', 'SIFT_INVITATION', 'DEADLINE_EXTENDED', 'ASSESSMENT_CENTRE_INVITATION', 'INTERVIEW_INVITATION')
  and state in ('WAITING', 'OPEN');

-- The search for what has not been told in time
create index obligation_passing on obligation (not_after, id)
    where state in ('WAITING', 'OPEN') and not_after is not null;
