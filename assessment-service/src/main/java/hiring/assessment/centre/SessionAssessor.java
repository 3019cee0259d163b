package hiring.assessment.centre;

import hiring.assessment.sheet.PanelRole;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessor of a session.
 *
 * @param role absent in sessions that were planned before there were roles
 */
public record SessionAssessor(
        UUID id, String name, @Nullable PanelRole role) {}
