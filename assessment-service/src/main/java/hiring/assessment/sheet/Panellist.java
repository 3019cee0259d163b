package hiring.assessment.sheet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessor who is to score an application.
 *
 * @param role absent where there is no panel, and in panels from before there were roles
 */
public record Panellist(UUID assessor, @Nullable PanelRole role) {}
