package hiring.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that candidates do, or are seen doing, at a stage.
 *
 * @param code stable within the stage; a line of the stage's matrix names it as its evidence
 * @param delivery who sets it before the candidate, or sees it
 * @param opensAt start of a window of its own, within that of the stage; absent if the part has the stage's window, as
 *     in events that were written before this field existed
 * @param closesAt first instant after that window; absent like its start
 */
public record StagePart(
        String code,
        String name,
        Measure measure,
        Delivery delivery,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    /** The same with a window of its own, or without one. */
    public StagePart within(@Nullable Instant newOpensAt, @Nullable Instant newClosesAt) {
        return new StagePart(code, name, measure, delivery, newOpensAt, newClosesAt);
    }

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
