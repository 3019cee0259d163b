package hiring.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy is open for applications. Published by vacancy-service. It carries all that the other services must know
 * about the vacancy, because no service calls another. Its text is the published text of the advert.
 *
 * @param revision 1 at first publication, one more at each later publication of the same vacancy
 * @param packVersion of the application pack published with it; absent in events that were written before this field
 *     existed (decision 0030)
 * @param timeZone the zone in which dates and times are shown, for example {@code Europe/London}
 * @param opensAt the first instant at which applications are accepted
 * @param closesAt the first instant at which applications are refused
 * @param graceMinutes how long after the closing instant an application that was begun before it is still accepted, the
 *     same for all candidates; 0 for no grace period
 * @param openings how many people can be appointed
 * @param startsOn the first day of those who start first; absent if the start is by agreement
 * @param intakes in the order of their dates, the first at {@code startsOn}; empty if all start on one day or by
 *     agreement; absent in events that were written before this field existed
 * @param terms absent in events that were written before this field existed
 * @param stages in the order in which candidates pass through them
 */
@EventName("hiring.vacancy.published.v1")
public record VacancyPublished(
        UUID vacancyId,
        int revision,
        @Nullable Integer packVersion,
        String reference,
        String title,
        String organisation,
        String timeZone,
        Instant opensAt,
        Instant closesAt,
        int graceMinutes,
        int openings,
        @Nullable String grade,
        @Nullable String contactEmail,
        @Nullable LocalDate startsOn,
        @Nullable List<Intake> intakes,
        ApplicationRules applicationRules,
        @Nullable PublishedTerms terms,
        List<PublishedCriterion> criteria,
        List<SelectionStage> stages,
        Instant occurredAt)
        implements VacancyEvent {

    public VacancyPublished {
        intakes = intakes == null ? null : List.copyOf(intakes);
        criteria = List.copyOf(criteria);
        stages = List.copyOf(stages);
    }

    /** Those of {@link #intakes}; none where they are absent. */
    public List<Intake> intakesOrNone() {
        return intakes == null ? List.of() : intakes;
    }

    /** The same with the pack that was frozen for it. */
    public VacancyPublished with(int frozenPack) {
        return new VacancyPublished(
                vacancyId,
                revision,
                frozenPack,
                reference,
                title,
                organisation,
                timeZone,
                opensAt,
                closesAt,
                graceMinutes,
                openings,
                grade,
                contactEmail,
                startsOn,
                intakes,
                applicationRules,
                terms,
                criteria,
                stages,
                occurredAt);
    }

    @Override
    public UUID key() {
        return vacancyId;
    }
}
