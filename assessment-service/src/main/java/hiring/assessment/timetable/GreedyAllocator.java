package hiring.assessment.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fills the sessions in the order of their start: the next candidate gets the first place that suits them. Where none
 * is left, others who get a place now make room if another one suits them as well, so that as many as possible have
 * one.
 */
@ApplicationScoped
class GreedyAllocator implements SessionAllocator {

    static final String NO_PLACE_LEFT = "no-place-left";
    static final String NO_PLACE_THAT_SUITS = "no-place-that-suits";

    @Override
    public Timetable allocate(Problem problem) {
        Board board = new Board(problem);
        List<Unplaced> unplaced = new ArrayList<>();
        for (Seeker seeker : problem.candidates()) {
            if (!board.place(seeker, new HashSet<>())) {
                unplaced.add(new Unplaced(
                        seeker.applicationId(), board.hasPlaceLeft() ? NO_PLACE_THAT_SUITS : NO_PLACE_LEFT));
            }
        }
        return new Timetable(board.placements(problem.candidates()), unplaced);
    }

    /** The places given so far. */
    private static final class Board {
        private final List<Slot> slots;
        private final ZoneId zone;
        private final Map<UUID, Integer> free = new HashMap<>();
        private final Map<Seeker, UUID> placed = new LinkedHashMap<>();
        private final Map<UUID, List<Seeker>> seated = new HashMap<>();

        Board(Problem problem) {
            slots = problem.slots().stream()
                    .sorted(Comparator.comparing(Slot::startsAt).thenComparing(Slot::id))
                    .toList();
            zone = problem.zone();
            slots.forEach(slot -> free.put(slot.id(), slot.capacity()));
            problem.placed().forEach(placement -> free.computeIfPresent(placement.sessionId(), (id, left) -> left - 1));
        }

        /** In the first session with a place, or in one from which a candidate can go to another. */
        boolean place(Seeker seeker, Set<UUID> tried) {
            List<Slot> suitable = slots.stream()
                    .filter(slot -> !tried.contains(slot.id()) && Suitability.suits(slot, seeker, zone))
                    .toList();
            Optional<Slot> open = suitable.stream().filter(this::hasPlace).findFirst();
            if (open.isPresent()) {
                seat(seeker, open.get().id());
                return true;
            }
            for (Slot slot : suitable) {
                // Each session is tried once for one newcomer, so this ends
                if (tried.add(slot.id())) {
                    for (Seeker other : List.copyOf(seated.getOrDefault(slot.id(), List.of()))) {
                        if (place(other, tried)) {
                            Objects.requireNonNull(seated.get(slot.id())).remove(other);
                            free.merge(slot.id(), 1, Integer::sum);
                            seat(seeker, slot.id());
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private void seat(Seeker seeker, UUID slot) {
            placed.put(seeker, slot);
            seated.computeIfAbsent(slot, id -> new ArrayList<>()).add(seeker);
            free.merge(slot, -1, Integer::sum);
        }

        private boolean hasPlace(Slot slot) {
            return Objects.requireNonNull(free.get(slot.id())) > 0;
        }

        boolean hasPlaceLeft() {
            return slots.stream().anyMatch(this::hasPlace);
        }

        List<Placement> placements(List<Seeker> order) {
            List<Placement> placements = new ArrayList<>();
            for (Seeker seeker : order) {
                @Nullable UUID slot = placed.get(seeker);
                if (slot != null) {
                    placements.add(new Placement(seeker.applicationId(), slot));
                }
            }
            return placements;
        }
    }
}
