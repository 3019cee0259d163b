package hiring.events;

/** Where facts are published: one topic for each service that owns facts, and one for contacts. */
public enum Topic {
    VACANCIES("hiring.vacancies", false),
    APPLICATIONS("hiring.applications", false),
    ASSESSMENTS("hiring.assessments", false),
    NOTIFICATIONS("hiring.notifications", false),
    /**
     * The only topic with personal data. Compacted: the last contact of each candidate stays, a tombstone erases it.
     */
    CANDIDATE_CONTACTS("hiring.candidate-contacts", true);

    private final String wireName;
    private final boolean compacted;

    Topic(String wireName, boolean compacted) {
        this.wireName = wireName;
        this.compacted = compacted;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether Kafka keeps only the last record of each key; all other topics are kept for ever. */
    public boolean compacted() {
        return compacted;
    }

    /** Where a record goes that a consumer could not read or apply. */
    public String deadLetterName() {
        return wireName + ".dlq";
    }
}
