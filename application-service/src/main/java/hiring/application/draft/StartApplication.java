package hiring.application.draft;

import com.fasterxml.uuid.Generators;
import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.application.Channel;
import hiring.application.attachment.Attachments;
import hiring.application.audit.ApplicationAction;
import hiring.application.bar.FindBar;
import hiring.application.bar.MetBar;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A candidate begins to apply. See decision 0047. */
@ApplicationScoped
public class StartApplication {

    private final Applications applications;
    private final Attachments attachments;
    private final Vacancies vacancies;
    private final Applicants applicants;
    private final FindBar findBar;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    StartApplication(
            Applications applications,
            Attachments attachments,
            Vacancies vacancies,
            Applicants applicants,
            FindBar findBar,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.vacancies = vacancies;
        this.applicants = applicants;
        this.findBar = findBar;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a draft of the candidate's own.
     *
     * @param reason why a candidate who has withdrawn applies again; without meaning for a first application
     */
    @Transactional
    public StartOutcome start(CandidateId candidate, VacancyId vacancyId, ReapplicationReason reason) {
        return start(candidate, vacancyId, Channel.ONLINE, null, reason);
    }

    /** Begins a draft for a candidate for whom a member of staff types. */
    @Transactional
    public StartOutcome startFor(CandidateId candidate, VacancyId vacancyId, Channel channel, StaffId enteredBy) {
        return start(candidate, vacancyId, channel, enteredBy, ReapplicationReason.PREFER_NOT_TO_SAY);
    }

    private StartOutcome start(
            CandidateId candidate,
            VacancyId vacancyId,
            Channel channel,
            @Nullable StaffId enteredBy,
            ReapplicationReason reason) {
        // A concurrent change of the vacancy either finds this draft and tells its candidate, or comes first
        return vacancies
                .sharing(vacancyId)
                .map(vacancy -> start(candidate, vacancy, channel, enteredBy, reason))
                .orElseGet(StartOutcome.NoSuchVacancy::new);
    }

    private StartOutcome start(
            CandidateId candidate,
            Vacancy vacancy,
            Channel channel,
            @Nullable StaffId enteredBy,
            ReapplicationReason reason) {
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
                new ApplicationId(Generators.timeBasedEpochGenerator().generate()),
                candidate,
                vacancy.id(),
                channel,
                enteredBy,
                now);
        if (!applications.startIfFirst(draft)) {
            return new StartOutcome.AlreadyApplied(applications.idOf(candidate, vacancy.id()));
        }
        Optional<ApplicationId> former = applications.withdrawnBy(candidate, vacancy.id());
        former.ifPresent(withdrawn -> {
            applications.takeOver(draft.id(), withdrawn);
            attachments.copy(withdrawn, draft.id());
        });
        applicants.add(vacancy.id().value(), candidate.value());
        outbox.add(draft.started());
        audit.record(
                ApplicationAction.APPLICATION_STARTED,
                draft.id().value(),
                former.map(withdrawn -> Map.of("renews", withdrawn.toString(), "reason", reason.name()))
                        .orElse(Map.of()));
        return new StartOutcome.Started(
                draft,
                vacancy,
                findBar.met(candidate, vacancy, now).map(MetBar::warning).stream()
                        .toList());
    }
}
