package hiring.vacancy.lifecycle;

import java.time.Instant;
import java.util.UUID;

/** A vacancy in a list, read without its document. */
public record VacancySummary(
        UUID id, int version, String reference, String title, VacancyStatus status, Instant closesAt) {

    /** The position of a vacancy in a list that is sorted by closings. */
    public record Position(Instant closesAt, UUID id) {}

    public Position position() {
        return new Position(closesAt, id);
    }

    public boolean isClosed(Instant now) {
        return status == VacancyStatus.PUBLISHED && !now.isBefore(closesAt);
    }
}
