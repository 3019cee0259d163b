package hiring.assessment.centre;

import java.util.UUID;

/** An assessor of a session. */
public record SessionAssessor(UUID id, String name) {}
