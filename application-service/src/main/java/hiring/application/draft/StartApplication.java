package hiring.application.draft;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.application.Channel;
import hiring.application.attachment.Attachments;
import hiring.application.audit.ApplicationAction;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Declaration;
import hiring.application.screening.FindWarnings;
import hiring.application.screening.ScreeningRule;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.outbox.Outbox;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
    private final FindWarnings findWarnings;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    StartApplication(
            Applications applications,
            Attachments attachments,
            Vacancies vacancies,
            Applicants applicants,
            FindWarnings findWarnings,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.vacancies = vacancies;
        this.applicants = applicants;
        this.findWarnings = findWarnings;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a draft of the candidate's own.
     *
     * @param reason why a candidate who has withdrawn applies again; without meaning for a first application
     * @param answers to questions that the vacancy asks before the form; others can follow with the form
     * @param copyFrom another application of the candidate, to begin with what fits any vacancy; null for none, and
     *     without meaning for a candidate who applies again
     */
    @Transactional
    public StartOutcome start(
            CandidateId candidate,
            VacancyId vacancyId,
            ReapplicationReason reason,
            List<Declaration> answers,
            @Nullable ApplicationId copyFrom) {
        if (copyFrom == null) {
            return start(candidate, vacancyId, Channel.ONLINE, null, reason, answers, null);
        }
        return applications
                .ownedBy(candidate, copyFrom)
                .map(source -> start(
                        candidate,
                        vacancyId,
                        Channel.ONLINE,
                        null,
                        reason,
                        answers,
                        source.form().forAnotherVacancy()))
                .orElseGet(() -> new StartOutcome.NotAsked(List.of(new FieldError(
                        "/copyFrom", "no-such-application", "You have no such application to copy from"))));
    }

    /** Begins a draft for a candidate for whom a member of staff types. */
    @Transactional
    public StartOutcome startFor(CandidateId candidate, VacancyId vacancyId, Channel channel, StaffId enteredBy) {
        return start(candidate, vacancyId, channel, enteredBy, ReapplicationReason.PREFER_NOT_TO_SAY, List.of(), null);
    }

    private StartOutcome start(
            CandidateId candidate,
            VacancyId vacancyId,
            Channel channel,
            @Nullable StaffId enteredBy,
            ReapplicationReason reason,
            List<Declaration> answers,
            @Nullable ApplicationForm copied) {
        // A concurrent change of the vacancy either finds this draft and tells its candidate, or comes first
        return vacancies
                .sharing(vacancyId)
                .map(vacancy -> start(candidate, vacancy, channel, enteredBy, reason, answers, copied))
                .orElseGet(StartOutcome.NoSuchVacancy::new);
    }

    private StartOutcome start(
            CandidateId candidate,
            Vacancy vacancy,
            Channel channel,
            @Nullable StaffId enteredBy,
            ReapplicationReason reason,
            List<Declaration> answers,
            @Nullable ApplicationForm copied) {
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
        List<FieldError> mistakes = ScreeningRule.mistakes(vacancy.terms().screeningOrNone(), answers);
        if (!mistakes.isEmpty()) {
            return new StartOutcome.NotAsked(mistakes);
        }
        Application draft = new Application(
                new ApplicationId(TimeOrderedIds.next()), candidate, vacancy.id(), channel, enteredBy, now);
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
        Application started = written(candidate, vacancy, draft, answers, former.isPresent() ? null : copied);
        return new StartOutcome.Started(started, vacancy, findWarnings.of(started, vacancy, now));
    }

    // A candidate who applies again has answered before
    private Application written(
            CandidateId candidate,
            Vacancy vacancy,
            Application draft,
            List<Declaration> answers,
            @Nullable ApplicationForm copied) {
        if (copied == null && vacancy.terms().screeningOrNone().isEmpty()) {
            return draft;
        }
        Application stored = applications.holdingOwnedBy(candidate, draft.id()).orElseThrow();
        if (copied != null || !answers.isEmpty()) {
            stored.write((copied == null ? stored.form() : copied).answering(answers));
            applications.flush();
        }
        return stored;
    }
}
