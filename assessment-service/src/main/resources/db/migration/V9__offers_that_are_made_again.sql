-- When a lapsed offer was last made again, which takes an opening back that the lapse had freed
alter table candidacy add column offer_renewed_at timestamptz;
