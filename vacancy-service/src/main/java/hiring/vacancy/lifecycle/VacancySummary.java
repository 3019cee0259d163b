package hiring.vacancy.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vacancy in a list, read without its document. */
public record VacancySummary(
        UUID id,
        int version,
        String reference,
        String title,
        @Nullable String directorate,
        VacancyStatus status,
        Instant closesAt) {

    /**
     * Which vacancies are listed; null for all.
     *
     * @param words all of them, or their beginnings, are in the title, the reference or where the post belongs
     * @param person wrote or approved it
     */
    public record Filter(
            @Nullable Shown shown,
            @Nullable String words,
            @Nullable UUID person,
            @Nullable String directorate) {}

    /** The position of a vacancy in a list that is sorted by closings. */
    public record Position(Instant closesAt, UUID id) {}

    public Position position() {
        return new Position(closesAt, id);
    }

    public boolean isClosed(Instant now) {
        return status == VacancyStatus.PUBLISHED && !now.isBefore(closesAt);
    }
}
