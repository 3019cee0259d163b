package hiring.application.progress;

import hiring.events.StageOutcomeDecided;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which outcome of a stage counts: of several publications the one with the highest number, in whatever order and
 * however often their events come. See decision 0064.
 */
final class PublishedOutcomes {

    /** The condition of SQL under which a stored outcome is replaced, as {@link #replaces}. */
    static final String REPLACES = "stage_facts.publication is null or stage_facts.publication < excluded.publication";

    private PublishedOutcomes() {}

    /** Whether an outcome replaces the one that was applied before. */
    static boolean replaces(StageOutcomeDecided before, StageOutcomeDecided outcome) {
        return before.publicationOrFirst() < outcome.publicationOrFirst();
    }

    private record Key(UUID application, String stage) {}

    /** The outcome of each application and stage that counts; in one order, so that transactions cannot deadlock. */
    static Collection<StageOutcomeDecided> counting(List<StageOutcomeDecided> events) {
        Map<Key, StageOutcomeDecided> counting =
                new TreeMap<>(Comparator.comparing(Key::application).thenComparing(Key::stage));
        for (StageOutcomeDecided event : events) {
            counting.merge(
                    new Key(event.applicationId(), event.stageCode()),
                    event,
                    (before, outcome) -> replaces(before, outcome) ? outcome : before);
        }
        return new ArrayList<>(counting.values());
    }
}
