package hiring.vacancy.lifecycle;

import java.time.Instant;
import java.util.UUID;

/** A vacancy in a list, read without its document. */
public record VacancySummary(
        UUID id, int version, String reference, String title, VacancyStatus status, Instant closesAt) {

    public boolean isClosed(Instant now) {
        return status == VacancyStatus.PUBLISHED && !now.isBefore(closesAt);
    }
}
