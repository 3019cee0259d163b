package hiring.events;

/** The Kafka topics: one for each service that publishes events, and one for contacts. */
public enum Topic {
    VACANCIES("hiring.vacancies", false),
    APPLICATIONS("hiring.applications", false),
    ASSESSMENTS("hiring.assessments", false),
    NOTIFICATIONS("hiring.notifications", false),
    /**
     * The only topic with personal data. It is compacted: it keeps each candidate's last contact, and a tombstone
     * erases it.
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

    /** Whether Kafka keeps only the last record of each key; all other topics are kept without limit. */
    public boolean compacted() {
        return compacted;
    }

    /** The topic for records that a consumer could not read or apply. */
    public String deadLetterName() {
        return wireName + ".dlq";
    }
}
