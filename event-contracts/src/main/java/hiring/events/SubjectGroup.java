package hiring.events;

/**
 * Groups of subjects in which the rules of a vacancy are put: those of the Common Aggregation Hierarchy (CAH) that UK
 * statistics on education use, with the few divisions that rules of employers need besides. On the wire a group is its
 * name.
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

    /** The group of the hierarchy's highest level in which most of these subjects stand. */
    public String cah() {
        return cah;
    }

    /** Whether the group says nothing about the subject, so that no rule can be put in it. */
    public boolean isOpen() {
        return this == COMBINED || this == OTHER;
    }
}
