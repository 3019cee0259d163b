package hiring.application.extension;

import hiring.application.application.Application;
import hiring.application.application.Applications;
import hiring.application.audit.ApplicationAction;
import hiring.application.bulk.BulkResult;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recruiter gives a candidate longer to apply. The vacancy is not sealed before that time is over. */
@ApplicationScoped
public class ExtendDeadline {

    private final Applications applications;
    private final DeadlineExtensions extensions;
    private final Vacancies vacancies;
    private final Outbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    ExtendDeadline(
            Applications applications,
            DeadlineExtensions extensions,
            Vacancies vacancies,
            Outbox outbox,
            Audit audit,
            InstantSource clock) {
        this.extensions = extensions;
        this.applications = applications;
        this.vacancies = vacancies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where there is no such application. */
    @Transactional
    public Optional<ExtensionOutcome> extend(
            StaffId recruiter, ApplicationId applicationId, Instant until, String reason) {
        // The vacancy before the application, as everywhere; the share keeps it from being counted meanwhile
        return applications
                .vacancyOf(applicationId)
                .flatMap(vacancies::sharing)
                .flatMap(vacancy -> applications
                        .holding(applicationId)
                        .map(application ->
                                extend(recruiter, application, vacancy, until.truncatedTo(ChronoUnit.MICROS), reason)));
    }

    /** Gives many candidates longer, for one reason; each by itself. */
    @Transactional
    public BulkResult extendMany(
            StaffId recruiter, VacancyId vacancyId, List<UUID> applicationIds, Instant until, String reason) {
        Instant exact = until.truncatedTo(ChronoUnit.MICROS);
        Map<UUID, ExtensionOutcome> outcomes = new HashMap<>();
        vacancies
                .sharing(vacancyId)
                .ifPresent(vacancy -> applications
                        .holdingAllOf(vacancyId, applicationIds)
                        .forEach(application -> outcomes.put(
                                application.id().value(), extend(recruiter, application, vacancy, exact, reason))));
        return BulkResult.of(applicationIds.stream()
                .distinct()
                .map(id -> item(id, outcomes.get(id)))
                .toList());
    }

    private static BulkResult.Item item(UUID id, @Nullable ExtensionOutcome outcome) {
        return switch (outcome) {
            case null -> BulkResult.Item.refused(id, "no-such-application");
            case ExtensionOutcome.Extended extended -> BulkResult.Item.done(id);
            case ExtensionOutcome.NotADraft submitted -> BulkResult.Item.refused(id, "not-a-draft");
            case ExtensionOutcome.VacancyOver over -> BulkResult.Item.refused(id, "vacancy-over");
            case ExtensionOutcome.NotLater notLater -> BulkResult.Item.refused(id, "not-later");
            case ExtensionOutcome.TooLong tooLong -> BulkResult.Item.refused(id, "too-long");
        };
    }

    private ExtensionOutcome extend(
            StaffId recruiter, Application application, Vacancy vacancy, Instant until, String reason) {
        Instant now = clock.instant();
        return ExtensionRule.whyNot(application, vacancy, until, now).orElseGet(() -> {
            DeadlineExtension extension =
                    new DeadlineExtension(TimeOrderedIds.next(), application, until, reason, recruiter, now);
            extensions.keep(extension);
            applications.extend(application.id(), until);
            outbox.add(extension.granted(application.candidateId()));
            audit.record(
                    ApplicationAction.APPLICATION_DEADLINE_EXTENDED,
                    application.id().value(),
                    Map.of("until", until.toString()));
            return new ExtensionOutcome.Extended(extension);
        });
    }

    /** The extensions of an application in the order in which they were given; the view is audited. */
    @Transactional
    public List<DeadlineExtension> of(ApplicationId applicationId) {
        audit.record(ApplicationAction.APPLICATION_DEADLINE_EXTENSIONS_VIEWED, applicationId.value());
        return extensions.of(applicationId);
    }
}
