package hiring.vacancy.publication;

import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.id.VacancyId;
import hiring.vacancy.audit.VacancyAction;
import hiring.vacancy.lifecycle.ChangeVacancy;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.lifecycle.VacancyStatus;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Announces moments that have come: a scheduled publication, a closing, the window of a stage. A late run delays the
 * events only; the deadlines are enforced elsewhere.
 */
@ApplicationScoped
// Registers its metric at the start, not at the first closing
@Startup
public class AnnounceMoments {

    private static final double[] LATENESS = {1, 5, 15, 30, 60, 300, 900, 3_600};

    private final ChangeVacancy changeVacancy;
    private final Announcements announcements;
    private final InstantSource clock;
    private final DistributionSummary lateClosings;

    AnnounceMoments(
            ChangeVacancy changeVacancy, Announcements announcements, InstantSource clock, MeterRegistry metrics) {
        this.changeVacancy = changeVacancy;
        this.announcements = announcements;
        this.clock = clock;
        this.lateClosings = DistributionSummary.builder("hiring.closings.late.seconds")
                .description("How long after the closing instant a closing was announced")
                .serviceLevelObjectives(LATENESS)
                .register(metrics);
    }

    /** Announces the due moments of a vacancy; false where there is none or another replica holds the row. */
    // A crash before the commit leaves the moment due
    @Transactional
    public boolean announce(VacancyId id) {
        Instant now = clock.instant();
        Optional<Vacancy> free = changeVacancy.dueAndFree(id, now);
        if (free.isEmpty()) {
            return false;
        }
        Vacancy vacancy = free.get();
        for (VacancyEvent event : announcements.announce(vacancy, now)) {
            switch (event) {
                case VacancyPublished published -> changeVacancy.happened(vacancy, VacancyAction.PUBLISHED);
                case VacancyClosed closed -> {
                    changeVacancy.happened(vacancy, VacancyAction.CLOSED);
                    lateClosings.record(Duration.between(closed.closesAt(), now).toMillis() / 1000.0);
                }
                // Sent when a person decides them, not by the clock
                case VacancyTimetableChanged changed -> {}
                case VacancyWithdrawn withdrawn -> {}
                case StageOpened opened -> {}
                case StageClosed closed -> {}
            }
        }
        if (vacancy.missedPublicationAt() != null && vacancy.status() == VacancyStatus.APPROVED) {
            changeVacancy.happened(vacancy, VacancyAction.PUBLICATION_MISSED);
            Log.errorf(
                    "A vacancy should have been published and its closing has passed meanwhile; it needs new dates"
                            + " [vacancy=%s publishAt=%s closesAt=%s]",
                    id, vacancy.missedPublicationAt(), vacancy.closesAt());
        }
        return true;
    }
}
