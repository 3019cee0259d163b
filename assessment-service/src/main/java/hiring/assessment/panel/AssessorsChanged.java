package hiring.assessment.panel;

import java.util.UUID;

/** Assessors were added to a vacancy or removed. Observed in the same transaction, which holds the plan. */
public record AssessorsChanged(UUID vacancyId) {}
