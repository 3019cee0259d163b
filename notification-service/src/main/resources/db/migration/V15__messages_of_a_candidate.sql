-- OwnMessages.of: what a candidate was told
create index obligation_of_candidate on obligation (candidate_id);
