package hiring.application.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Answers to the equality questions; each of them may be left out. */
public record EqualityAnswers(
        @Nullable AgeBand ageBand,
        @Nullable Sex sex,
        @Nullable YesNo genderSameAsAtBirth,
        @Nullable EthnicGroup ethnicGroup,
        @Nullable YesNo disability,
        @Nullable Religion religion,
        @Nullable SexualOrientation sexualOrientation,
        @Nullable YesNo caringResponsibilities) {

    /** Bands, because an exact age would recognise people. */
    public enum AgeBand {
        UNDER_25,
        FROM_25_TO_34,
        FROM_35_TO_44,
        FROM_45_TO_54,
        FROM_55_TO_64,
        OVER_64,
        PREFER_NOT_TO_SAY
    }

    /** As the census of England and Wales asks. */
    @Schema(name = "SexAnswer")
    public enum Sex {
        FEMALE,
        MALE,
        PREFER_NOT_TO_SAY
    }

    /** An answer that may be refused. */
    public enum YesNo {
        YES,
        NO,
        PREFER_NOT_TO_SAY
    }

    /** The groups of the census of England and Wales. */
    public enum EthnicGroup {
        ASIAN_OR_ASIAN_BRITISH,
        BLACK_BLACK_BRITISH_CARIBBEAN_OR_AFRICAN,
        MIXED_OR_MULTIPLE,
        WHITE,
        OTHER,
        PREFER_NOT_TO_SAY
    }

    /** The groups of the census of England and Wales. */
    @Schema(name = "ReligionAnswer")
    public enum Religion {
        NONE,
        BUDDHIST,
        CHRISTIAN,
        HINDU,
        JEWISH,
        MUSLIM,
        SIKH,
        OTHER,
        PREFER_NOT_TO_SAY
    }

    /** The groups of the census of England and Wales. */
    public enum SexualOrientation {
        STRAIGHT_OR_HETEROSEXUAL,
        GAY_OR_LESBIAN,
        BISEXUAL,
        OTHER,
        PREFER_NOT_TO_SAY
    }

    // In a log it would stand next to the request's other lines
    @Override
    public String toString() {
        return "EqualityAnswers[...]";
    }
}
