package hiring.application.feedback;

import hiring.application.bulk.BulkResult;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Recruiters see what feedback is owed, by when, and by whom. */
@ApplicationScoped
public class SeeToFeedback {

    private final FeedbackRequests requests;
    private final Audit audit;
    private final InstantSource clock;

    SeeToFeedback(FeedbackRequests requests, Audit audit, InstantSource clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** A request with whether it is late. */
    public record Owed(FeedbackRequest request, boolean overdue) {}

    /** The most urgent first. */
    @Transactional
    public List<Owed> owed(
            boolean overdueOnly, @Nullable UUID owner, FeedbackRequests.@Nullable Position after, int limit) {
        Instant now = clock.instant();
        return requests.owed(overdueOnly ? now : null, owner, after, limit).stream()
                .map(request -> new Owed(request, request.isOverdue(now)))
                .toList();
    }

    /**
     * Whether there is such a request that is still owed.
     *
     * @param owner null to leave it to whoever takes it
     */
    @Transactional
    public boolean assign(UUID applicationId, @Nullable UUID owner) {
        boolean assigned = requests.assign(applicationId, owner);
        if (assigned) {
            audit.record("feedback.assigned", applicationId);
        }
        return assigned;
    }

    /**
     * As {@link #assign}, for many; each by itself.
     *
     * @param owner null to leave them to whoever takes them
     */
    @Transactional
    public BulkResult assignMany(List<UUID> applicationIds, @Nullable UUID owner) {
        Map<UUID, FeedbackRequest> owed = requests.holdingOwed(applicationIds).stream()
                .collect(Collectors.toMap(FeedbackRequest::applicationId, Function.identity()));
        BulkResult result = BulkResult.of(applicationIds.stream()
                .distinct()
                .map(id -> item(id, owed.get(id), owner))
                .toList());
        if (!result.changed().isEmpty()) {
            requests.assignAll(result.changed(), owner);
            result.changed().forEach(id -> audit.record("feedback.assigned", id));
        }
        return result;
    }

    private static BulkResult.Item item(UUID id, @Nullable FeedbackRequest owed, @Nullable UUID owner) {
        if (owed == null) {
            return BulkResult.Item.refused(id, "no-feedback-owed");
        }
        return Objects.equals(owed.owner(), owner) ? BulkResult.Item.unchanged(id) : BulkResult.Item.done(id);
    }
}
