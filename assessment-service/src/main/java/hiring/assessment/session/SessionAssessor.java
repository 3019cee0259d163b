package hiring.assessment.session;

import java.util.UUID;

/** Somebody who assesses in a session. */
public record SessionAssessor(UUID id, String name) {}
