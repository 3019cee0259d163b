package hiring.events.id;

import java.util.UUID;

/** Identifies a member of staff by the subject of the identity provider. */
public record StaffId(UUID value) {

    /** The UUID in its usual form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
