package hiring.assessment.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fills the sessions in the order of their start: the next candidate gets the first place that is left. */
@ApplicationScoped
class GreedyAllocator implements SessionAllocator {

    static final String NO_PLACE_LEFT = "no-place-left";

    @Override
    public Timetable allocate(Problem problem) {
        Map<UUID, Integer> taken = new HashMap<>();
        problem.placed().forEach(placement -> taken.merge(placement.sessionId(), 1, Integer::sum));
        Deque<UUID> places = new ArrayDeque<>();
        problem.slots().stream()
                .sorted(Comparator.comparing(Slot::startsAt).thenComparing(Slot::id))
                .forEach(slot -> {
                    for (int place = taken.getOrDefault(slot.id(), 0); place < slot.capacity(); place++) {
                        places.add(slot.id());
                    }
                });
        List<Placement> placements = new ArrayList<>();
        List<Unplaced> unplaced = new ArrayList<>();
        for (UUID candidate : problem.candidates()) {
            UUID place = places.poll();
            if (place == null) {
                unplaced.add(new Unplaced(candidate, NO_PLACE_LEFT));
            } else {
                placements.add(new Placement(candidate, place));
            }
        }
        return new Timetable(placements, unplaced);
    }
}
