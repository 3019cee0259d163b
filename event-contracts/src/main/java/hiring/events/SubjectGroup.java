package hiring.events;

/**
 * Groups of subjects for the rules of vacancies: those of the Common Aggregation Hierarchy (CAH) of UK education
 * statistics, with a few more divisions for employers' rules. Events carry a group by its name (decision 0026).
 */
public enum SubjectGroup {
    MATHEMATICS("CAH09"),
    PHYSICAL_SCIENCES("CAH07"),
    BIOLOGICAL_SCIENCES("CAH03"),
    COMPUTING("CAH11"),
    DATA_SCIENCE("CAH11"),
    ENGINEERING("CAH10"),
    PSYCHOLOGY("CAH04"),
    MEDICINE_AND_HEALTH("CAH02"),
    VETERINARY_AND_AGRICULTURE("CAH06"),
    GEOGRAPHY_AND_ENVIRONMENT("CAH26"),
    ARCHITECTURE_AND_BUILDING("CAH13"),
    SOCIAL_SCIENCES("CAH15"),
    LAW("CAH16"),
    BUSINESS_AND_MANAGEMENT("CAH17"),
    ENGLISH_LANGUAGE("CAH19"),
    ENGLISH_LITERATURE("CAH19"),
    LANGUAGES("CAH19"),
    HUMANITIES("CAH20"),
    MEDIA_AND_COMMUNICATION("CAH24"),
    CREATIVE_ARTS("CAH25"),
    EDUCATION("CAH22"),
    /** Joint honours and other combinations. */
    COMBINED("CAH23"),
    OTHER("CAH23");

    private final String cah;

    SubjectGroup(String cah) {
        this.cah = cah;
    }

    /** The group of the hierarchy's highest level that contains most of these subjects. */
    public String cah() {
        return cah;
    }

    /** Whether the group says nothing about the subject, so that a rule cannot use it. */
    public boolean isOpen() {
        return this == COMBINED || this == OTHER;
    }
}
