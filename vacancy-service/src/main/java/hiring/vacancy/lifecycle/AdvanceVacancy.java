package hiring.vacancy.lifecycle;

import hiring.events.VacancyWithdrawn;
import hiring.kit.audit.Audit;
import hiring.kit.outbox.Outbox;
import hiring.vacancy.content.FillVacancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps from a finished draft to a published vacancy, each taken by a person. */
@ApplicationScoped
public class AdvanceVacancy {

    private final Vacancies vacancies;
    private final Announcements announcements;
    private final FillVacancy fillVacancy;
    private final Outbox outbox;
    private final Event<PublicFactsChanged> changed;
    private final Audit audit;
    private final InstantSource clock;

    AdvanceVacancy(
            Vacancies vacancies,
            Announcements announcements,
            FillVacancy fillVacancy,
            Outbox outbox,
            Event<PublicFactsChanged> changed,
            Audit audit,
            InstantSource clock) {
        this.vacancies = vacancies;
        this.announcements = announcements;
        this.fillVacancy = fillVacancy;
        this.outbox = outbox;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome requestReview(UUID id, VersionCheck expected) {
        return step(
                id,
                expected,
                "vacancy.review-requested",
                (vacancy, now) -> vacancy.requestReview(fillVacancy.fill(vacancy.document(), now), now));
    }

    @Transactional
    public Outcome approve(UUID person, UUID id, VersionCheck expected) {
        return step(id, expected, "vacancy.approved", (vacancy, now) -> vacancy.approve(person, now));
    }

    @Transactional
    public Outcome sendBack(UUID id, String reason, VersionCheck expected) {
        return step(id, expected, "vacancy.returned", (vacancy, now) -> vacancy.sendBack(reason, now));
    }

    /**
     * Publishes, or sets when to.
     *
     * @param at absent for now
     */
    @Transactional
    public Outcome publish(UUID id, @Nullable Instant at, VersionCheck expected) {
        return step(id, expected, "vacancy.publication-decided", (vacancy, now) -> {
            Optional<Refusal> refusal = vacancy.schedule(at, now);
            if (refusal.isEmpty()) {
                announcements.of(vacancy, now);
            }
            return refusal;
        });
    }

    /** Ends a published vacancy for good. Nobody who has accepted the post is left without it. */
    @Transactional
    public Outcome withdraw(UUID id, String reason, VersionCheck expected) {
        return step(id, expected, "vacancy.withdrawn", (vacancy, now) -> {
            Optional<Refusal> refusal = vacancy.withdraw(reason, now);
            if (refusal.isEmpty()) {
                outbox.add(new VacancyWithdrawn(id, now));
                changed.fire(new PublicFactsChanged(id));
            }
            return refusal;
        });
    }

    private interface Step {
        Optional<Refusal> take(Vacancy vacancy, Instant now);
    }

    // The row's lock makes two people who decide at the same moment decide one after the other
    private Outcome step(UUID id, VersionCheck expected, String action, Step step) {
        Optional<Vacancy> found = vacancies.locked(id);
        if (found.isEmpty()) {
            return new Outcome.NoSuchVacancy();
        }
        Vacancy vacancy = found.get();
        expected.check(vacancy.version());
        Optional<Refusal> refusal = step.take(vacancy, clock.instant());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        vacancies.flush();
        audit.record(action, id);
        return new Outcome.Done(vacancy);
    }
}
