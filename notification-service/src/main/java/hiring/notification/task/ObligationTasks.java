package hiring.notification.task;

import hiring.kit.task.TaskSource.After;
import hiring.kit.task.WaitingTask;
import hiring.notification.list.Position;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes tasks of what a person has to do for an obligation, in the order of the lists of this service. */
@ApplicationScoped
public class ObligationTasks {

    private final Obligations obligations;

    ObligationTasks(Obligations obligations) {
        this.obligations = obligations;
    }

    /**
     * A call, a letter or a message that waits for a person.
     *
     * @param id its own
     */
    public record Waiting(UUID id, UUID obligation, Instant since) {}

    @Transactional
    public List<WaitingTask> of(List<Waiting> some) {
        Map<UUID, Obligation> about =
                obligations.byIds(some.stream().map(Waiting::obligation).toList());
        return some.stream()
                .map(one -> task(one, Objects.requireNonNull(about.get(one.obligation()))))
                .toList();
    }

    /** The place in a list of this service. */
    public static @Nullable Position position(@Nullable After after) {
        return after == null ? null : new Position(after.at(), after.id());
    }

    private static WaitingTask task(Waiting one, Obligation about) {
        return new WaitingTask(
                new After(one.since(), one.id()),
                one.id(),
                about.vacancyId().value(),
                about.applicationId().value(),
                null,
                1,
                one.since(),
                null);
    }
}
