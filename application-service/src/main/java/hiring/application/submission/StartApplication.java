package hiring.application.submission;

import com.fasterxml.uuid.Generators;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.ApplicationStarted;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate begins to apply. */
@ApplicationScoped
public class StartApplication {

    private final Applications applications;
    private final Vacancies vacancies;
    private final Applicants applicants;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    StartApplication(
            Applications applications,
            Vacancies vacancies,
            Applicants applicants,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.vacancies = vacancies;
        this.applicants = applicants;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public StartOutcome start(UUID candidate, UUID vacancyId) {
        return start(candidate, vacancyId, Channel.ONLINE, null, ReapplicationReason.PREFER_NOT_TO_SAY);
    }

    /**
     * As {@link #start(UUID, UUID)}.
     *
     * @param reason why a candidate who has withdrawn applies again; without meaning for a first application
     */
    @Transactional
    public StartOutcome start(UUID candidate, UUID vacancyId, ReapplicationReason reason) {
        return start(candidate, vacancyId, Channel.ONLINE, null, reason);
    }

    /**
     * As {@link #start(UUID, UUID)}.
     *
     * @param enteredBy the member of staff who types for the candidate; null where nobody does
     */
    @Transactional
    public StartOutcome start(UUID candidate, UUID vacancyId, Channel channel, @Nullable UUID enteredBy) {
        return start(candidate, vacancyId, channel, enteredBy, ReapplicationReason.PREFER_NOT_TO_SAY);
    }

    private StartOutcome start(
            UUID candidate, UUID vacancyId, Channel channel, @Nullable UUID enteredBy, ReapplicationReason reason) {
        // A change of the vacancy either has this draft before it, and tells its author, or is known to it
        return vacancies
                .sharing(vacancyId)
                .map(vacancy -> start(candidate, vacancy, channel, enteredBy, reason))
                .orElseGet(StartOutcome.NoSuchVacancy::new);
    }

    private StartOutcome start(
            UUID candidate, Vacancy vacancy, Channel channel, @Nullable UUID enteredBy, ReapplicationReason reason) {
        Instant now = clock.instant();
        if (!vacancy.isOpenYet(now)) {
            return new StartOutcome.NotOpenYet(vacancy.opensAt().atZone(vacancy.timeZone()));
        }
        if (vacancy.isWithdrawn()) {
            return new StartOutcome.VacancyWithdrawn();
        }
        if (vacancy.hasClosed(now)) {
            return new StartOutcome.Closed(vacancy.closesAt().atZone(vacancy.timeZone()));
        }
        Application draft = new Application(
                Generators.timeBasedEpochGenerator().generate(), candidate, vacancy.id(), channel, enteredBy, now);
        if (!applications.startIfFirst(draft)) {
            return new StartOutcome.AlreadyApplied(applications.idOf(candidate, vacancy.id()));
        }
        Optional<UUID> former = applications.withdrawnBy(candidate, vacancy.id());
        former.ifPresent(withdrawn -> applications.takeOver(draft.id(), withdrawn));
        applicants.add(vacancy.id(), candidate);
        outbox.add(new ApplicationStarted(draft.id(), vacancy.id(), candidate, draft.startedAt()));
        audit.record(
                "application.started",
                draft.id(),
                former.map(withdrawn -> Map.of("renews", withdrawn.toString(), "reason", reason.name()))
                        .orElse(Map.of()));
        return new StartOutcome.Started(draft, vacancy);
    }
}
