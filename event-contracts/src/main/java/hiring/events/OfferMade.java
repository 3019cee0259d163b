package hiring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The employer has offered the post.
 *
 * @param respondBy the first instant at which an answer is late
 * @param noticeMonths as published with the vacancy; absent if the vacancy has none
 * @param annualLeaveDays as published with the vacancy; absent if the vacancy has none
 * @param managerProgramme training that managers of the grade must take; absent if the grade has none
 * @param managerProgrammeBy the last day for that training
 * @param checks the pre-employment checks, as published with the vacancy; absent if the vacancy has none
 * @param renews the lapsed offer that this one renews; absent for a first offer
 */
@EventName("hiring.offer.made.v1")
public record OfferMade(
        UUID offerId,
        UUID applicationId,
        UUID vacancyId,
        UUID candidateId,
        Instant respondBy,
        LocalDate startsOn,
        @Nullable Integer noticeMonths,
        @Nullable Integer annualLeaveDays,
        @Nullable String managerProgramme,
        @Nullable LocalDate managerProgrammeBy,
        @Nullable List<PreEmploymentCheck> checks,
        @Nullable UUID renews,
        Instant occurredAt)
        implements ApplicationEvent, ConcernsApplication {

    public OfferMade {
        checks = checks == null ? null : List.copyOf(checks);
    }

    /** A first offer. */
    public OfferMade(
            UUID offerId,
            UUID applicationId,
            UUID vacancyId,
            UUID candidateId,
            Instant respondBy,
            LocalDate startsOn,
            @Nullable Integer noticeMonths,
            @Nullable Integer annualLeaveDays,
            @Nullable String managerProgramme,
            @Nullable LocalDate managerProgrammeBy,
            @Nullable List<PreEmploymentCheck> checks,
            Instant occurredAt) {
        this(
                offerId,
                applicationId,
                vacancyId,
                candidateId,
                respondBy,
                startsOn,
                noticeMonths,
                annualLeaveDays,
                managerProgramme,
                managerProgrammeBy,
                checks,
                null,
                occurredAt);
    }

    @Override
    public UUID key() {
        return applicationId;
    }
}
