package hiring.application.progress;

import hiring.events.OutcomeDecided;
import java.util.List;
import java.util.Optional;

/** All that assessment-service has published about one application. */
public record Progress(List<StageFacts> stages, Optional<SelectionResult> result) {

    public Progress {
        stages = List.copyOf(stages);
    }

    /** Whether the outcome of the application is decided. */
    public boolean isDecided() {
        return result.filter(found -> found.outcome() != null).isPresent() || isNotProgressed();
    }

    /** Whether the candidate did not go on from some stage, which is final. */
    public boolean isNotProgressed() {
        return stages.stream().anyMatch(stage -> Boolean.FALSE.equals(stage.progressed()));
    }

    /** Whether the candidate was told that the selection ended without them. */
    public boolean isRefused() {
        return isNotProgressed()
                || result.filter(found -> found.outcome() == OutcomeDecided.Outcome.UNSUCCESSFUL)
                        .isPresent();
    }

    public boolean mayBeOffered() {
        return result.filter(SelectionResult::mayBeOffered).isPresent();
    }
}
