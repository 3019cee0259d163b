package hiring.vacancy.lifecycle;

import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.kit.audit.Audit;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the other services of moments that have come: a scheduled publication, a closing, a stage's window. It
 * enforces none of them; a late run delays the news and lets no candidate in.
 */
@ApplicationScoped
// So that its measure is there from the start, and not from the first closing on
@Startup
public class AnnounceMoments {

    private final Vacancies vacancies;
    private final Announcements announcements;
    private final Audit audit;
    private final InstantSource clock;
    private final DistributionSummary lateClosings;

    AnnounceMoments(
            Vacancies vacancies, Announcements announcements, Audit audit, InstantSource clock, MeterRegistry metrics) {
        this.vacancies = vacancies;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
        this.lateClosings = DistributionSummary.builder("hiring.closings.late.seconds")
                .description("How long after the closing instant a closing was announced")
                .register(metrics);
    }

    /** The vacancies that have something to announce, the longest overdue first. */
    @Transactional
    public List<UUID> due(int most) {
        return vacancies.due(clock.instant(), most);
    }

    /** Closings that have come and are not announced; more than none for long means that nobody announces. */
    @Transactional
    public long overdueClosings() {
        return vacancies.overdueClosings(clock.instant());
    }

    /** Whether there was something to announce, and another replica was not about to do it. */
    // The row's lock is skipped where another replica holds it, and the condition on the row where it has just done the
    // work; a crash before the commit leaves the moment due
    @Transactional
    public boolean announce(UUID id) {
        Instant now = clock.instant();
        Optional<Vacancy> free = vacancies.dueAndFree(id, now);
        if (free.isEmpty()) {
            return false;
        }
        Vacancy vacancy = free.get();
        for (VacancyEvent event : announcements.of(vacancy, now)) {
            switch (event) {
                case VacancyPublished published -> audit.record("vacancy.published", id);
                case VacancyClosed closed -> {
                    audit.record("vacancy.closed", id);
                    lateClosings.record(Duration.between(closed.closesAt(), now).toMillis() / 1000.0);
                }
                // Told when a person decides them, not by the clock
                case VacancyTimetableChanged changed -> {}
                case VacancyWithdrawn withdrawn -> {}
                case StageOpened opened -> {}
                case StageClosed closed -> {}
            }
        }
        if (vacancy.missedPublicationAt() != null && vacancy.status() == VacancyStatus.APPROVED) {
            audit.record("vacancy.publication-missed", id);
            Log.errorf(
                    "A vacancy should have been published and its closing has passed meanwhile; it needs new dates"
                            + " [vacancy=%s publishAt=%s closesAt=%s]",
                    id, vacancy.missedPublicationAt(), vacancy.closesAt());
        }
        return true;
    }
}
