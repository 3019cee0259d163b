-- What an organisation says of itself in all of its packs, each text from a day on
create table content_block (
    id             uuid        primary key,
    version        int         not null,
    organisation   text        not null,
    kind           text        not null,
    -- Of posts, for responsibilities; empty for everything else
    level          text        not null,
    effective_from date        not null,
    body           jsonb       not null,
    -- One text for each day; also the look for what is in force
    unique (organisation, kind, level, effective_from)
);

-- The terms that come with a grade, each row from a day on
create table grade_terms (
    id                          uuid    primary key,
    organisation                text    not null,
    -- Without blanks, for example KR8
    grade                       text    not null,
    effective_from              date    not null,
    notice_months               int     not null,
    leave_days                  int     not null,
    public_holidays_in_addition boolean not null,
    concessionary_days          int     not null,
    concessionary_at            text,
    -- One row for each day; also the look for what is in force
    unique (organisation, grade, effective_from)
);

-- The document as its authors wrote it, while the vacancy's own holds what was in force when it was sent to review
alter table vacancy add column drafted jsonb;
