create table pack_version (
    id           uuid        primary key,
    vacancy_id   uuid        not null references vacancy,
    -- 1 for the pack as first published, one more for each change of its text
    version      int         not null,
    published_at timestamptz not null,
    time_zone    text        not null,
    -- Every word of it, in order
    pack         jsonb       not null,
    sha256       text        not null,
    -- One pack for each version; also the latest and the list of a vacancy's versions
    unique (vacancy_id, version)
);

-- The PDF of a version, from when it was first asked for; apart, so that reading versions does not read files
create table pack_pdf (
    pack_version_id uuid  primary key references pack_version,
    bytes           bytea not null
);
