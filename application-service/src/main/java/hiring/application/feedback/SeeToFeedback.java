package hiring.application.feedback;

import hiring.application.audit.ApplicationAction;
import hiring.application.bulk.BulkResult;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recruiters list the feedback that is owed and name who gives it. */
@ApplicationScoped
public class SeeToFeedback {

    private final FeedbackRequests requests;
    private final Applicants applicants;
    private final StaffCheck staff;
    private final Audit audit;
    private final InstantSource clock;

    SeeToFeedback(
            FeedbackRequests requests, Applicants applicants, StaffCheck staff, Audit audit, InstantSource clock) {
        this.staff = staff;
        this.applicants = applicants;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** A request with whether it is late. */
    public record Owed(FeedbackRequest request, boolean overdue) {}

    /** The most urgent first. */
    @Transactional
    public List<Owed> owed(
            boolean overdueOnly, @Nullable UUID owner, FeedbackRequests.@Nullable OwedPosition after, int limit) {
        Instant now = clock.instant();
        return requests.owed(overdueOnly ? now : null, owner, applicants.vacanciesOfCaller(), after, limit).stream()
                .map(request -> new Owed(request, request.isOverdue(now)))
                .toList();
    }

    /** What happened when a recruiter named the owner of a request. */
    public sealed interface OwnerOutcome {

        record Assigned() implements OwnerOutcome {}

        record NothingOwed() implements OwnerOutcome {}

        /** The owner cannot give feedback in this vacancy. */
        record Invalid(List<FieldError> mistakes) implements OwnerOutcome {}
    }

    /** Without an owner any recruiter may take it. */
    @Transactional
    public OwnerOutcome assign(ApplicationId applicationId, @Nullable StaffId owner) {
        Optional<FeedbackRequest> owed =
                requests.holdingOwed(List.of(applicationId.value())).stream().findFirst();
        if (owed.isEmpty()) {
            return new OwnerOutcome.NothingOwed();
        }
        List<FieldError> mistakes = owner == null
                ? List.of()
                : staff.mistakes(owed.get().vacancyId(), Roles.RECRUITER, Map.of("/owner", owner.value()));
        if (!mistakes.isEmpty()) {
            return new OwnerOutcome.Invalid(mistakes);
        }
        requests.assignAll(List.of(applicationId.value()), owner);
        audit.record(ApplicationAction.FEEDBACK_ASSIGNED, applicationId.value());
        return new OwnerOutcome.Assigned();
    }

    /** What happened when a recruiter named the owner of many requests. */
    public sealed interface OwnersOutcome {

        record Assigned(BulkResult result) implements OwnersOutcome {}

        /** The owner cannot give feedback at all. */
        record Invalid(List<FieldError> mistakes) implements OwnersOutcome {}
    }

    /**
     * As {@link #assign}, for many; each by itself.
     *
     * @param owner null where any recruiter may take them
     */
    @Transactional
    public OwnersOutcome assignMany(List<UUID> applicationIds, @Nullable StaffId owner) {
        List<FieldError> mistakes =
                owner == null ? List.of() : staff.unknown(Roles.RECRUITER, Map.of("/owner", owner.value()));
        if (!mistakes.isEmpty()) {
            return new OwnersOutcome.Invalid(mistakes);
        }
        Map<UUID, FeedbackRequest> owed = requests.holdingOwed(applicationIds).stream()
                .collect(Collectors.toMap(FeedbackRequest::applicationId, Function.identity()));
        Set<UUID> own = applicants.vacanciesOfCaller();
        Set<UUID> ownersOwn = owner == null ? Set.of() : applicants.vacanciesOf(owner.value());
        BulkResult result = BulkResult.of(applicationIds.stream()
                .distinct()
                .map(id -> item(id, owed.get(id), owner, own, ownersOwn))
                .toList());
        if (!result.changed().isEmpty()) {
            requests.assignAll(result.changed(), owner);
            result.changed().forEach(id -> audit.record(ApplicationAction.FEEDBACK_ASSIGNED, id));
        }
        return new OwnersOutcome.Assigned(result);
    }

    private static BulkResult.Item item(
            UUID id, @Nullable FeedbackRequest owed, @Nullable StaffId owner, Set<UUID> own, Set<UUID> ownersOwn) {
        if (owed == null) {
            return BulkResult.Item.refused(id, "no-feedback-owed");
        }
        if (own.contains(owed.vacancyId())) {
            return BulkResult.Item.refused(id, "own-application");
        }
        if (ownersOwn.contains(owed.vacancyId())) {
            return BulkResult.Item.refused(id, "owner-has-applied");
        }
        return Objects.equals(owed.owner(), owner == null ? null : owner.value())
                ? BulkResult.Item.unchanged(id)
                : BulkResult.Item.done(id);
    }
}
