package hiring.application.qualification;

import java.util.Set;

/** Groups of subjects, after the Common Aggregation Hierarchy that UK statistics on education use. */
public enum SubjectGroup {
    MATHEMATICS,
    PHYSICAL_SCIENCES,
    BIOLOGICAL_SCIENCES,
    COMPUTING,
    DATA_SCIENCE,
    ENGINEERING,
    PSYCHOLOGY,
    MEDICINE_AND_HEALTH,
    VETERINARY_AND_AGRICULTURE,
    GEOGRAPHY_AND_ENVIRONMENT,
    ARCHITECTURE_AND_BUILDING,
    SOCIAL_SCIENCES,
    LAW,
    BUSINESS_AND_MANAGEMENT,
    ENGLISH_LANGUAGE,
    ENGLISH_LITERATURE,
    LANGUAGES,
    HUMANITIES,
    MEDIA_AND_COMMUNICATION,
    CREATIVE_ARTS,
    EDUCATION,
    /** Joint honours and other combinations. */
    COMBINED,
    OTHER;

    /** The groups that this one may also be seen to belong to; only a person can say in a single case. */
    public Set<String> neighbours() {
        return switch (this) {
            case ENGINEERING -> Set.of("MATHEMATICS", "PHYSICAL_SCIENCES", "COMPUTING");
            case DATA_SCIENCE -> Set.of("MATHEMATICS", "COMPUTING");
            case PSYCHOLOGY, MEDICINE_AND_HEALTH, VETERINARY_AND_AGRICULTURE -> Set.of("BIOLOGICAL_SCIENCES");
            case GEOGRAPHY_AND_ENVIRONMENT -> Set.of("PHYSICAL_SCIENCES", "BIOLOGICAL_SCIENCES");
            case MATHEMATICS,
                    PHYSICAL_SCIENCES,
                    BIOLOGICAL_SCIENCES,
                    COMPUTING,
                    ARCHITECTURE_AND_BUILDING,
                    SOCIAL_SCIENCES,
                    LAW,
                    BUSINESS_AND_MANAGEMENT,
                    ENGLISH_LANGUAGE,
                    ENGLISH_LITERATURE,
                    LANGUAGES,
                    HUMANITIES,
                    MEDIA_AND_COMMUNICATION,
                    CREATIVE_ARTS,
                    EDUCATION,
                    COMBINED,
                    OTHER -> Set.of();
        };
    }

    /** Whether the group says nothing about the subject. */
    public boolean isOpen() {
        return this == COMBINED || this == OTHER;
    }
}
