package hiring.assessment.reopening;

import hiring.kit.version.ExpectedVersion;

/**
 * Whether the terms of a stage can be changed, and what that means for its scores. They are locked by the first score;
 * from then on a change is a reopening. A decision that is published stands.
 */
public final class ChangeRule {

    private ChangeRule() {}

    /**
     * Where the stage stands.
     *
     * @param version number of the terms in force
     * @param over whether it is published who goes on, or the stage does not take place
     * @param locked whether there is a score, or the result of a part
     * @param voiding whether scores under the terms before are still being taken back
     */
    public record Standing(int version, boolean over, boolean locked, boolean voiding) {}

    /**
     * What is asked for.
     *
     * @param expected the version that the caller has seen
     * @param same whether these are the terms in force
     * @param reopening whether the caller asks to reopen, with a reason
     */
    public record Asked(ExpectedVersion expected, boolean same, boolean reopening) {}

    /** What follows. */
    public enum Verdict {
        /** The terms in force are these: the answer to a repeat as well. */
        UNCHANGED,
        /** No score was given under the terms before. */
        CHANGE,
        /** The scores that were given do not count any more. */
        REOPEN,
        OVER,
        STALE,
        LOCKED,
        /** Wait until the scores under the terms before are taken back. */
        VOIDING
    }

    public static Verdict decide(Standing standing, Asked asked) {
        if (standing.over()) {
            return Verdict.OVER;
        }
        // Before the version is compared: a caller repeats a request whose answer was lost
        if (asked.same()) {
            return Verdict.UNCHANGED;
        }
        if (!asked.expected().matches(standing.version())) {
            return Verdict.STALE;
        }
        if (standing.voiding()) {
            return Verdict.VOIDING;
        }
        if (!standing.locked()) {
            return Verdict.CHANGE;
        }
        return asked.reopening() ? Verdict.REOPEN : Verdict.LOCKED;
    }
}
