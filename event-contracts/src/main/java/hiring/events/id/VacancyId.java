package hiring.events.id;

import java.util.UUID;

/** Identifies a vacancy. */
public record VacancyId(UUID value) {

    /** The UUID in its usual form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
