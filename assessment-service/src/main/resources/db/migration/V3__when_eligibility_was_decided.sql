-- A decision that is contested is taken again; an earlier word that comes late does not count
alter table candidacy add column eligibility_at timestamptz;
