package hiring.application.disclosure;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Questions that may not be put to an applicant before a certain stage, each for one purpose. They have no place on the
 * form, whichever recruiter designs it: an answer that comes too early is not taken. See decision 0028.
 */
public enum LaterQuestion {
    /**
     * Self-disclosure of convictions that are not protected, asked of the shortlisted only (Rehabilitation of Offenders
     * Act).
     */
    CONVICTIONS(
            Phase.SHORTLISTED,
            "Safer recruitment",
            Set.of("convictions", "criminal-record", "criminal-convictions", "dbs", "self-disclosure")),
    /** Fitness for the work, asked once it is offered (Equality Act 2010, section 60). */
    HEALTH(
            Phase.OFFERED,
            "Fitness for the duties of the post",
            Set.of("health", "disability", "medical", "medical-history", "sickness", "sickness-absence", "pregnancy")),
    /** A share code or the document seen, the same for all appointees, before the first day. */
    RIGHT_TO_WORK_EVIDENCE(
            Phase.OFFERED,
            "Immigration law's check before the first day",
            Set.of("right-to-work-evidence", "share-code", "passport", "visa", "nationality")),
    /** Membership of an organisation with secret rules, declared by the person appointed. */
    SECRET_SOCIETY(Phase.OFFERED, "The council's policy for appointments", Set.of("secret-society"));

    private final Phase from;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // Every constant passes Set.of, which cannot be changed
    private final Set<String> declarationCodes;

    LaterQuestion(Phase from, String purpose, Set<String> declarationCodes) {
        this.from = from;
        this.purpose = purpose;
        this.declarationCodes = declarationCodes;
    }

    /** How far an application has come, in order. */
    public enum Phase {
        APPLYING("when you apply"),
        SHORTLISTED("once you are shortlisted"),
        OFFERED("once the post is offered to you");

        private final String words;

        Phase(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The question that a declaration with this code would be. */
    public static Optional<LaterQuestion> ofDeclaration(String code) {
        return Arrays.stream(values())
                .filter(question -> question.declarationCodes.contains(code))
                .findFirst();
    }

    public Phase from() {
        return from;
    }

    /** What the answer may be used for, and nothing else. */
    public String purpose() {
        return purpose;
    }

    public boolean mayBeAskedAt(Phase phase) {
        return phase.compareTo(from) >= 0;
    }
}
