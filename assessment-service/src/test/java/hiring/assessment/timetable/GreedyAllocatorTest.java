package hiring.assessment.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.assessment.timetable.SessionAllocator.Placement;
import hiring.assessment.timetable.SessionAllocator.Problem;
import hiring.assessment.timetable.SessionAllocator.Seeker;
import hiring.assessment.timetable.SessionAllocator.Slot;
import hiring.assessment.timetable.SessionAllocator.Timetable;
import hiring.assessment.timetable.SessionAllocator.Unplaced;
import hiring.events.StageAdjustment.TimeOfDay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GreedyAllocatorTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NINE = Instant.parse("2021-01-25T09:00:00Z");

    private final GreedyAllocator allocator = new GreedyAllocator();

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Slot slot(int number, int capacity) {
        Instant start = NINE.plusSeconds(3600L * number);
        return new Slot(id(1000 + number), start, start.plusSeconds(3000), capacity, List.of());
    }

    private static Problem problem(List<UUID> candidates, List<Slot> slots, List<Placement> placed) {
        return new Problem(candidates.stream().map(Seeker::of).toList(), slots, placed, LONDON);
    }

    private static Seeker busy(int number, Slot... then) {
        return new Seeker(id(number), Stream.of(then).map(Slot::span).toList(), null, Set.of());
    }

    private static Seeker at(int number, TimeOfDay possible) {
        return new Seeker(id(number), List.of(), possible, Set.of());
    }

    @Test
    void gives_no_candidate_two_appointments_at_one_time() {
        Slot nine = slot(0, 1);
        Slot ten = slot(1, 1);

        assertThat(allocator
                        .allocate(new Problem(List.of(busy(1, nine), busy(2)), List.of(nine, ten), List.of(), LONDON))
                        .placements())
                .containsExactly(new Placement(id(1), ten.id()), new Placement(id(2), nine.id()));
        assertThat(allocator
                        .allocate(new Problem(List.of(busy(1, nine)), List.of(nine), List.of(), LONDON))
                        .unplaced())
                .containsExactly(new Unplaced(id(1), "no-place-that-suits"));
    }

    @Test
    void gives_no_candidate_a_place_with_an_assessor_who_may_not_assess_them() {
        UUID ann = id(77);
        Instant start = NINE.plusSeconds(7200);
        Slot withAnn = new Slot(id(1002), start, start.plusSeconds(3000), 1, List.of(id(78), ann));
        Slot later = slot(3, 1);
        Seeker barred = new Seeker(id(1), List.of(), null, Set.of(ann));

        assertThat(allocator
                        .allocate(new Problem(
                                List.of(barred, Seeker.of(id(2))), List.of(withAnn, later), List.of(), LONDON))
                        .placements())
                .containsExactly(new Placement(id(1), later.id()), new Placement(id(2), withAnn.id()));
        assertThat(allocator
                        .allocate(new Problem(List.of(barred), List.of(withAnn), List.of(), LONDON))
                        .unplaced())
                .containsExactly(new Unplaced(id(1), "no-place-that-suits"));
    }

    @Test
    void respects_the_possible_time_of_day() {
        Slot nine = slot(0, 1);
        Slot eleven = slot(2, 1);
        Slot noon = slot(3, 1);

        assertThat(allocator
                        .allocate(new Problem(
                                List.of(at(1, TimeOfDay.AFTERNOON), at(2, TimeOfDay.MORNING)),
                                List.of(nine, eleven, noon),
                                List.of(),
                                LONDON))
                        .placements())
                .containsExactly(new Placement(id(1), noon.id()), new Placement(id(2), nine.id()));
        // In summer nine o'clock UTC is ten in London, and eleven is noon
        Instant summer = Instant.parse("2021-07-01T11:00:00Z");
        Slot londonNoon = new Slot(id(9), summer, summer.plusSeconds(3000), 1, List.of());
        assertThat(allocator
                        .allocate(new Problem(
                                List.of(at(1, TimeOfDay.AFTERNOON)), List.of(londonNoon), List.of(), LONDON))
                        .placements())
                .hasSize(1);
    }

    @Test
    void moves_others_for_a_candidate_who_can_attend_at_one_time_only() {
        Slot nine = slot(0, 1);
        Slot ten = slot(1, 1);
        Slot noon = slot(3, 1);

        Timetable timetable = allocator.allocate(new Problem(
                List.of(busy(1, nine), busy(2), busy(3, ten, noon), at(4, TimeOfDay.AFTERNOON)),
                List.of(nine, ten, noon),
                List.of(),
                LONDON));

        assertThat(timetable.placements())
                .contains(new Placement(id(3), nine.id()))
                .hasSize(3);
        assertThat(timetable.unplaced()).extracting(Unplaced::reason).containsExactly("no-place-left");
    }

    @Test
    void fills_the_earliest_session_first_and_names_candidates_without_a_place() {
        Timetable timetable = allocator.allocate(
                problem(List.of(id(1), id(2), id(3), id(4)), List.of(slot(2, 1), slot(1, 2)), List.of()));

        assertThat(timetable.placements())
                .containsExactly(
                        new Placement(id(1), id(1001)), new Placement(id(2), id(1001)), new Placement(id(3), id(1002)));
        assertThat(timetable.unplaced()).containsExactly(new Unplaced(id(4), "no-place-left"));
    }

    @Test
    void keeps_existing_places() {
        Timetable timetable = allocator.allocate(
                problem(List.of(id(2)), List.of(slot(1, 1), slot(2, 1)), List.of(new Placement(id(1), id(1001)))));

        assertThat(timetable.placements()).containsExactly(new Placement(id(2), id(1002)));
    }

    @Test
    void law_each_candidate_gets_one_place_and_no_session_is_overbooked() {
        Random random = new Random(25);
        for (int round = 0; round < 300; round++) {
            List<Slot> slots = IntStream.range(0, random.nextInt(6))
                    .mapToObj(number -> slot(number, 1 + random.nextInt(4)))
                    .toList();
            List<Placement> placed = new ArrayList<>();
            for (Slot slot : slots) {
                for (int i = random.nextInt(slot.capacity() + 1); i > 0; i--) {
                    placed.add(new Placement(id(100 + placed.size()), slot.id()));
                }
            }
            List<UUID> candidates = IntStream.range(0, random.nextInt(15))
                    .mapToObj(GreedyAllocatorTest::id)
                    .toList();

            Timetable timetable = allocator.allocate(problem(candidates, slots, placed));

            assertThat(Stream.concat(
                            timetable.placements().stream().map(Placement::applicationId),
                            timetable.unplaced().stream().map(Unplaced::applicationId)))
                    .containsExactlyInAnyOrderElementsOf(candidates);
            Map<UUID, Long> taken = Stream.concat(placed.stream(), timetable.placements().stream())
                    .collect(Collectors.groupingBy(Placement::sessionId, Collectors.counting()));
            assertThat(slots)
                    .allSatisfy(slot ->
                            assertThat(taken.getOrDefault(slot.id(), 0L)).isLessThanOrEqualTo(slot.capacity()));
            long free = slots.stream().mapToLong(Slot::capacity).sum() - placed.size();
            assertThat(timetable.placements()).hasSize((int) Math.min(free, candidates.size()));
        }
    }
}
