-- Since when a candidate has something to do at a stage. Those who take part already do so from now on: the moment was
-- not stored before. The default is for replicas of the former version, too
alter table entry add column begun_at timestamptz not null default now();
