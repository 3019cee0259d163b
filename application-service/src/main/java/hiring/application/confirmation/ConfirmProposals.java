package hiring.application.confirmation;

import hiring.application.adjudication.DecideEligibility;
import hiring.application.adjudication.EligibilityDecision;
import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.application.EligibilityStatus;
import hiring.application.audit.ApplicationAction;
import hiring.application.confirmation.Confirmation.Refused;
import hiring.application.confirmation.Confirmation.Result;
import hiring.application.eligibility.Proposal;
import hiring.events.EligibilityDecided;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.id.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A recruiter confirms many of the rules' negative proposals at once. No rule rejects a candidate, and no recruiter
 * rejects unseen: a sample is drawn and shown first, and the same person confirms after saying that they have read it.
 */
@ApplicationScoped
public class ConfirmProposals {

    private final Confirmations confirmations;
    private final Applications applications;
    private final DecideEligibility decideEligibility;
    private final Audit audit;
    private final InstantSource clock;

    ConfirmProposals(
            Confirmations confirmations,
            Applications applications,
            DecideEligibility decideEligibility,
            Audit audit,
            InstantSource clock) {
        this.confirmations = confirmations;
        this.applications = applications;
        this.decideEligibility = decideEligibility;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was prepared, with the applications to be read first and those that cannot be confirmed like this. */
    public record Prepared(Confirmation confirmation, List<Application> sample, List<Refused> refused) {

        public Prepared {
            sample = List.copyOf(sample);
            refused = List.copyOf(refused);
        }
    }

    /** Takes those of the applications that have a negative proposal and no decision; empty where none has. */
    @Transactional
    public Prepared prepare(StaffId recruiter, VacancyId vacancy, List<UUID> asked) {
        Map<UUID, Application> known = new HashMap<>();
        applications
                .submittedOf(vacancy, asked)
                .forEach(application -> known.put(application.id().value(), application));
        List<UUID> fit = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(asked)) {
            obstacle(Optional.ofNullable(known.get(id)))
                    .ifPresentOrElse(code -> refused.add(new Refused(id, code)), () -> fit.add(id));
        }
        Confirmation confirmation = new Confirmation(TimeOrderedIds.next(), vacancy, recruiter, fit, clock.instant());
        if (!fit.isEmpty()) {
            confirmations.persist(confirmation);
            audit.record(
                    ApplicationAction.ELIGIBILITY_CONFIRMATION_PREPARED,
                    confirmation.id(),
                    Map.of("applications", String.valueOf(fit.size())));
        }
        List<Application> sample = confirmation.sample().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
        sample.forEach(application -> audit.record(
                ApplicationAction.APPLICATION_VIEWED, application.id().value()));
        return new Prepared(confirmation, sample, refused);
    }

    private static Optional<String> obstacle(Optional<Application> found) {
        if (found.isEmpty()) {
            return Optional.of("no-such-application");
        }
        Application application = found.get();
        if (application.status() == ApplicationStatus.WITHDRAWN) {
            return Optional.of("application-withdrawn");
        }
        if (application.eligibility().status() != EligibilityStatus.UNDECIDED) {
            return Optional.of("eligibility-decided");
        }
        // What was contested deserves a look of its own
        if (application.eligibility().contestedAt() != null) {
            return Optional.of("contested");
        }
        return application.screening().proposal() == Proposal.INELIGIBLE
                ? Optional.empty()
                : Optional.of("no-negative-proposal");
    }

    /** What happened when a recruiter confirmed. */
    public sealed interface ConfirmationOutcome {

        record Done(Result result) implements ConfirmationOutcome {}

        /** The same result again, for a caller who retries. */
        record DoneBefore(Result result) implements ConfirmationOutcome {}

        record NoSuchConfirmation() implements ConfirmationOutcome {}

        /** The recruiter who confirms is the one who was shown the sample. */
        record PreparedByAnother() implements ConfirmationOutcome {}

        record SampleNotRead(List<UUID> missing) implements ConfirmationOutcome {

            public SampleNotRead {
                missing = List.copyOf(missing);
            }
        }
    }

    /**
     * Decides each of the prepared applications by itself; what cannot be decided any more is named and does not stop
     * the others.
     */
    @Transactional
    public ConfirmationOutcome confirm(StaffId recruiter, VacancyId vacancy, UUID id, String reason, Set<UUID> read) {
        Optional<Confirmation> held = confirmations.holding(vacancy, id);
        if (held.isEmpty()) {
            return new ConfirmationOutcome.NoSuchConfirmation();
        }
        Confirmation confirmation = held.get();
        if (!confirmation.preparedBy().equals(recruiter)) {
            return new ConfirmationOutcome.PreparedByAnother();
        }
        Result before = confirmation.result();
        if (before != null) {
            return new ConfirmationOutcome.DoneBefore(before);
        }
        List<UUID> unread = confirmation.sample().stream()
                .filter(application -> !read.contains(application))
                .toList();
        if (!unread.isEmpty()) {
            return new ConfirmationOutcome.SampleNotRead(unread);
        }
        List<Refused> refused = new ArrayList<>();
        // In one order everywhere, so that two bulks wait for each other and do not lock each other out
        for (UUID application : confirmation.applications().stream().sorted().toList()) {
            refusal(recruiter, new ApplicationId(application), reason)
                    .ifPresent(code -> refused.add(new Refused(application, code)));
        }
        Result result = new Result(confirmation.applications().size() - refused.size(), refused);
        confirmation.confirm(reason, result, clock.instant());
        audit.record(
                ApplicationAction.ELIGIBILITY_CONFIRMED, id, Map.of("confirmed", String.valueOf(result.confirmed())));
        return new ConfirmationOutcome.Done(result);
    }

    private Optional<String> refusal(StaffId recruiter, ApplicationId application, String reason) {
        Optional<EligibilityDecision> decision = decideEligibility.decide(
                recruiter, application, EligibilityDecided.Outcome.INELIGIBLE, reason, List.of());
        return decision.map(made -> switch (made) {
                    case EligibilityDecision.Decided decided -> Optional.<String>empty();
                    case EligibilityDecision.AlreadyDecided decided -> Optional.of("eligibility-decided");
                    case EligibilityDecision.DecidedBefore before -> Optional.of("decided-before");
                    case EligibilityDecision.Unfounded unfounded -> Optional.of("ruling-missing");
                    case EligibilityDecision.Withdrawn withdrawn -> Optional.of("application-withdrawn");
                })
                .orElse(Optional.of("no-such-application"));
    }
}
