-- The last place of an own event in a partition, however long ago that was (decision 0080)
create index outbox_journal_place on outbox_journal (topic, partition, "offset");
