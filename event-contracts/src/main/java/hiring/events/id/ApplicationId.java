package hiring.events.id;

import java.util.UUID;

/** Identifies an application. */
public record ApplicationId(UUID value) {

    /** The UUID in its usual form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
