package hiring.assessment.agreement;

import java.util.UUID;

/** A score that a rater gave to a unit; at a stage the unit is an application, the rater an assessor. */
public record Rating(UUID unit, UUID rater, int value) {}
