package hiring.events.id;

import java.util.UUID;

/** Identifies a candidate by the subject of the identity provider. */
public record CandidateId(UUID value) {

    /** The UUID in its usual form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
