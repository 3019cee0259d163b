-- New sheets have an id that is made from a name and not from the time, so when they were given is stored beside it.
-- The ids of those that exist begin with the milliseconds since 1970
alter table assignment add column created_at timestamptz;

update assignment
set created_at = to_timestamp(('x' || substr(replace(id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0);

-- With a default, so that replicas of the former version can go on while this one is rolled out
alter table assignment alter column created_at set default now(), alter column created_at set not null;
