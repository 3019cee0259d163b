-- How a candidate would like to be reached; the address is line by line
alter table candidate
    add column preferred_channel text check (preferred_channel in ('EMAIL', 'TELEPHONE', 'LETTER')),
    add column address           text[] not null default '{}',
    add column language          text;
