-- The last place of an own event in each partition (decision 0080). A superseded event has a later one in its partition
create index outbox_journal_place on outbox_journal (topic, partition, "offset") where not superseded;
