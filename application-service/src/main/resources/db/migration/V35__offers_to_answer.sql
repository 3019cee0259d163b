-- Offers.toAnswer: the offers that wait for a candidate
create index offer_open_of_candidate on offer (candidate_id, id) where status = 'OPEN';
