package hiring.assessment.plan;

import java.util.Set;

/** The state of a stage. */
public enum StageState {
    /** No candidate takes part yet. */
    PENDING,
    OPEN,
    /** Over: a person has published who goes on, or all went on as the process says. */
    PUBLISHED,
    /** Left out by a person's decision; all went on. */
    SKIPPED;

    Set<StageState> next() {
        return switch (this) {
            case PENDING -> Set.of(OPEN, PUBLISHED, SKIPPED);
            case OPEN -> Set.of(PUBLISHED, SKIPPED);
            case PUBLISHED, SKIPPED -> Set.of();
        };
    }

    boolean isFinal() {
        return next().isEmpty();
    }
}
