package hiring.application.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The equality questions, each with the answers that can be given. */
enum EqualityQuestion {
    AGE_BAND(EqualityAnswers.AgeBand.class),
    SEX(EqualityAnswers.Sex.class),
    GENDER_SAME_AS_AT_BIRTH(EqualityAnswers.YesNo.class),
    ETHNIC_GROUP(EqualityAnswers.EthnicGroup.class),
    DISABILITY(EqualityAnswers.YesNo.class),
    RELIGION(EqualityAnswers.Religion.class),
    SEXUAL_ORIENTATION(EqualityAnswers.SexualOrientation.class),
    CARING_RESPONSIBILITIES(EqualityAnswers.YesNo.class);

    @SuppressWarnings("ImmutableEnumChecker") // A class of constants does not change
    private final Class<? extends Enum<?>> kind;

    EqualityQuestion(Class<? extends Enum<?>> kind) {
        this.kind = kind;
    }

    List<String> answers() {
        return Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
    }

    /** Of the table of answers. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
