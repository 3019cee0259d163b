package hiring.events.id;

import java.util.UUID;

/** Identifies a member of staff: the subject that the identity provider gives the person. */
public record StaffId(UUID value) {

    /** The UUID in its usual form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
