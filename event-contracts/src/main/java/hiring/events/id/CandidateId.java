package hiring.events.id;

import java.util.UUID;

/** Identifies a candidate: the subject that the identity provider gives the person. */
public record CandidateId(UUID value) {

    /** The UUID in its usual form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
