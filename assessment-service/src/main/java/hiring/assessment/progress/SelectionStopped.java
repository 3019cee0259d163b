package hiring.assessment.progress;

import java.util.UUID;

/**
 * The vacancy was withdrawn. Observed in the same transaction by the features that had reserved something for its
 * selection.
 */
public record SelectionStopped(UUID vacancyId) {}
