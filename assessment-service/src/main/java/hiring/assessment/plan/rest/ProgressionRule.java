package hiring.assessment.plan.rest;

import hiring.events.Progression.Rule;

/** How the candidates are selected who go on from a stage. */
public enum ProgressionRule {
    /** All candidates who took part go on, without a decision. */
    EVERYONE,
    /** All candidates who reach the pass mark go on. */
    PASS_MARK,
    /** All candidates who passed every part go on. */
    PARTS_PASSED,
    /** The best candidates go on, as many as there are places, if they reach every minimum. */
    RANKED,
    /** The last stage: the best candidates are appointed, and the other appointable ones join the reserve list. */
    APPOINT;

    public static ProgressionRule of(Rule rule) {
        return switch (rule) {
            case EVERYONE -> EVERYONE;
            case PASS_MARK -> PASS_MARK;
            case PARTS_PASSED -> PARTS_PASSED;
            case RANKED -> RANKED;
            case APPOINT -> APPOINT;
        };
    }
}
