package hiring.vacancy.rule;

import hiring.events.DeclarationPurpose.Purpose;
import hiring.kit.problem.FieldError;
import hiring.vacancy.document.ApplicationForm.AskedAt;
import hiring.vacancy.document.ApplicationForm.Declaration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The questions that may be asked of applicants and appointees. Applicants may be asked about health only for a purpose
 * in section 60 of the Equality Act 2010; only appointees about convictions and for evidence of the right to work.
 *
 * <p>The topic of a question is found by its code and its words. Indirect questions are left to the approver of the
 * vacancy.
 */
final class QuestionRules {

    /** Codes of questions that applications ask at later stages, not on the form. */
    private static final Set<String> KEPT_FOR_LATER = Set.of(
            "convictions",
            "criminal-record",
            "criminal-convictions",
            "dbs",
            "self-disclosure",
            "health",
            "disability",
            "medical",
            "medical-history",
            "sickness",
            "sickness-absence",
            "pregnancy",
            "right-to-work-evidence",
            "share-code",
            "passport",
            "visa",
            "nationality",
            "secret-society");

    private QuestionRules() {}

    /** The topic of a question. */
    enum Topic {
        HEALTH(
                Set.of(
                        "health",
                        "disability",
                        "disabilities",
                        "disabled",
                        "medical",
                        "illness",
                        "sickness",
                        "pregnancy"),
                Pattern.compile("\\b(health|medical|medication|illness|sickness|pregnan\\w*)\\b")),
        CONVICTIONS(
                Set.of("conviction", "convictions", "criminal", "caution", "cautions", "dbs"),
                Pattern.compile("\\b(convict\\w*|criminal|cautions?|dbs)\\b")),
        RIGHT_TO_WORK_EVIDENCE(
                Set.of("passport", "visa", "nationality"),
                Pattern.compile("\\b(passport|visa|nationality|share code)\\b")),
        ORDINARY(Set.of(), Pattern.compile("(?!)"));

        @SuppressWarnings("ImmutableEnumChecker") // Every constant passes Set.of, which cannot be changed
        private final Set<String> inCodes;

        @SuppressWarnings("ImmutableEnumChecker") // A pattern does not change
        private final Pattern inWords;

        Topic(Set<String> inCodes, Pattern inWords) {
            this.inCodes = inCodes;
            this.inWords = inWords;
        }

        static Topic of(Declaration declaration) {
            return Arrays.stream(values())
                    .filter(topic -> topic.isIn(declaration))
                    .findFirst()
                    .orElse(ORDINARY);
        }

        // A draft may lack either
        private boolean isIn(Declaration declaration) {
            String code = String.valueOf(declaration.code());
            String question = String.valueOf(declaration.question()).toLowerCase(Locale.ROOT);
            return Arrays.stream(code.split("-", -1)).anyMatch(inCodes::contains)
                    || inWords.matcher(question).find();
        }
    }

    /** The reason why a question may not be asked like this; its pointer is within the declaration. */
    static Optional<FieldError> refusal(Declaration declaration) {
        if (declaration.askedAt() == null) {
            return Optional.empty();
        }
        boolean ofApplicants = declaration.askedAt() == AskedAt.APPLICATION;
        if (ofApplicants && KEPT_FOR_LATER.contains(String.valueOf(declaration.code()))) {
            return Optional.of(new FieldError(
                    "/code", "kept-for-later", "This code is of a question that is asked at a later stage"));
        }
        Purpose purpose = declaration.purpose();
        return switch (Topic.of(declaration)) {
            case ORDINARY -> Optional.empty();
            case HEALTH ->
                ofApplicants && purpose == null
                        ? Optional.of(new FieldError(
                                "/purpose",
                                "purpose-required",
                                "Applicants are asked about health or disability only for a purpose that"
                                        + " the law names"))
                        : Optional.empty();
            case CONVICTIONS -> ofApplicants ? tooEarly("convictions") : onlyForVetting(purpose);
            case RIGHT_TO_WORK_EVIDENCE -> ofApplicants ? tooEarly("evidence of the right to work") : Optional.empty();
        };
    }

    private static Optional<FieldError> tooEarly(String what) {
        return Optional.of(new FieldError("/askedAt", "asked-too-early", "Applicants are not asked about " + what));
    }

    private static Optional<FieldError> onlyForVetting(@Nullable Purpose purpose) {
        if (purpose == Purpose.VETTING) {
            return Optional.empty();
        }
        return Optional.of(new FieldError(
                "/purpose",
                purpose == null ? "purpose-required" : "purpose-not-allowed",
                "Convictions are asked about for vetting only"));
    }
}
