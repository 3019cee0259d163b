package hiring.events;

/**
 * One thing that candidates do, or are seen doing, at a stage.
 *
 * @param code stable within the stage; a line of the stage's matrix names it as its evidence
 * @param delivery who sets it before the candidate, or sees it
 */
public record StagePart(String code, String name, Measure measure, Delivery delivery) {

    /** Who sets a part before the candidate, or sees it. */
    public enum Delivery {
        /** Candidates do it by themselves. */
        CANDIDATE,
        /** An assessor sees it. */
        ASSESSOR,
        /** Several assessors see it together. */
        PANEL,
        /** Another organisation sets it before candidates, for example a test. */
        PROVIDER,
        /** A recruiter looks at it, for example at a certificate. */
        RECRUITER
    }
}
