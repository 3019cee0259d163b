package hiring.application.feedback;

import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recruiters see what feedback is owed, by when, and by whom. */
@ApplicationScoped
public class SeeToFeedback {

    // Due dates were set in each vacancy's zone; whether one has passed is asked where the recruiters are
    private static final ZoneId OFFICE = ZoneId.of("Europe/London");

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
        LocalDate today = LocalDate.ofInstant(clock.instant(), OFFICE);
        return requests.owed(overdueOnly ? today : null, owner, after, limit).stream()
                .map(request -> new Owed(request, request.isOverdue(today)))
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
}
