package hiring.assessment.publication;

import hiring.assessment.participation.Participations.Done;
import hiring.assessment.publication.Obstacle.Kind;
import hiring.assessment.publication.Publications.Decided;
import hiring.assessment.shortlist.StageVerdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Says whether a publication can still be replaced. Nothing that a candidate or an assessor has done since is thrown
 * away, and no candidate is let into a stage without a chance to take part. See decision 0064.
 */
final class ReplacementRule {

    private ReplacementRule() {}

    /** Applications whose decision differs from the one before. */
    record Change(Set<UUID> leaving, Set<UUID> entering) {

        Change {
            leaving = Set.copyOf(leaving);
            entering = Set.copyOf(entering);
        }

        boolean isEmpty() {
            return leaving.isEmpty() && entering.isEmpty();
        }
    }

    /** Compares the decisions on those applications that are decided again. */
    static Change change(Collection<Decided> before, Collection<Decided> now) {
        Map<UUID, StageVerdict> earlier = new HashMap<>();
        before.forEach(decided -> earlier.put(decided.applicationId(), decided.verdict()));
        Set<UUID> leaving = new TreeSet<>();
        Set<UUID> entering = new TreeSet<>();
        for (Decided decided : now) {
            boolean went = earlier.get(decided.applicationId()) == StageVerdict.PROGRESS;
            boolean goes = decided.verdict() == StageVerdict.PROGRESS;
            if (went && !goes) {
                leaving.add(decided.applicationId());
            } else if (goes && !went) {
                entering.add(decided.applicationId());
            }
        }
        return new Change(leaving, entering);
    }

    /**
     * What has happened since.
     *
     * @param laterPublished stages after this one of which it is published who goes on
     * @param laterClosed stages after this one that have ended otherwise
     * @param done at the stages after this one, by or for those who would not go on
     */
    record Since(boolean last, long laterPublished, long laterClosed, Done done) {}

    /** All that stands in the way; none where it can be replaced. */
    static List<Obstacle> obstacles(Since since, Change change) {
        List<Obstacle> obstacles = new ArrayList<>();
        add(obstacles, Kind.LAST_STAGE, since.last() ? 1 : 0);
        add(obstacles, Kind.LATER_STAGE_PUBLISHED, since.laterPublished());
        add(obstacles, Kind.LATER_STAGE_CLOSED, change.entering().isEmpty() ? 0 : since.laterClosed());
        add(obstacles, Kind.HANDED_IN, since.done().handedIn());
        add(obstacles, Kind.ANSWERED, since.done().answered());
        add(obstacles, Kind.ATTENDED, since.done().attended());
        add(obstacles, Kind.SCORED, since.done().scored());
        add(obstacles, Kind.RESULT_RECORDED, since.done().results());
        return obstacles;
    }

    private static void add(List<Obstacle> obstacles, Kind kind, long count) {
        if (count > 0) {
            obstacles.add(new Obstacle(kind, count));
        }
    }
}
