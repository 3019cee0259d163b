-- Offers that were made again: what is heard of them afterwards frees no opening, whichever clock was ahead
alter table candidacy add column renewed_offers jsonb not null default '[]';
-- The offer whose end has freed the opening; null where an earlier version did not note it
alter table candidacy add column freed_offer uuid;

update candidacy set opening_freed_at = null where offer_renewed_at > opening_freed_at;
