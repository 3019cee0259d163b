package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.account.Fact;
import hiring.acceptance.applicants.Story;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A stage that candidates attend in person: an assessment centre, interviews, or tests on a day. */
final class Sessions implements StagePlay {

    /**
     * The schedule of such a day.
     *
     * @param letter the kind of the invitation
     * @param place the fact of having a place
     */
    record Format(int capacity, Duration length, List<LocalTime> starts, String letter, Fact place) {

        static final Format ASSESSMENT_CENTRE = new Format(
                8,
                Duration.ofMinutes(195),
                List.of(LocalTime.of(9, 0), LocalTime.of(13, 30)),
                "assessment-centre-invitation",
                Fact.CENTRE_PLACE);

        static final Format INTERVIEW = new Format(
                1,
                Duration.ofMinutes(45),
                IntStream.of(9, 10, 11, 12, 14, 15, 16)
                        .mapToObj(hour -> LocalTime.of(hour, 0))
                        .toList(),
                "interview-invitation",
                Fact.INTERVIEW);

        // What is measured takes minutes; the instructors need half a day for tests of several parts
        private static final Format ONE_TEST = new Format(
                5,
                Duration.ofMinutes(50),
                List.of(LocalTime.of(9, 0), LocalTime.of(10, 0), LocalTime.of(18, 0)),
                "assessment-centre-invitation",
                Fact.CENTRE_PLACE);

        private static final Format SEVERAL_TESTS = new Format(
                12,
                Duration.ofHours(3),
                List.of(LocalTime.of(9, 0), LocalTime.of(13, 30)),
                "assessment-centre-invitation",
                Fact.CENTRE_PLACE);

        static Format ofTests(Stage stage) {
            return stage.parts().size() > 1 ? SEVERAL_TESTS : ONE_TEST;
        }
    }

    private static final List<String> ROOMS = List.of("room 1", "room 2");

    private final Recruitment recruitment;
    private final Stage stage;
    private final Format format;
    private final Service service;

    Sessions(Recruitment recruitment, Stage stage, Format format) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.format = format;
        this.service = recruitment.system().assessments();
    }

    @Override
    public List<Candidate> play(List<Candidate> participants) {
        if (participants.isEmpty()) {
            recruitment.tell("%s: no candidate has reached this stage".formatted(stage.name()));
            return new Publication(recruitment, stage).publish();
        }
        layOut(participants.size());
        if (stage.isSelfBooked() && stage.equals(recruitment.vacancy().stages().getFirst())) {
            awaitInvitations(participants);
        }
        Map<UUID, UUID> sessions = stage.isSelfBooked()
                ? new Bookings(recruitment, stage).book(participants, format.place)
                : allocate(participants);
        new Calls(recruitment).make(stage, format.letter, participants.size());
        hold(sessions);
        return new Publication(recruitment, stage).publish();
    }

    // No letter about going on has asked for a booking. An invitation that is not sent yet is not needed after it
    private void awaitInvitations(List<Candidate> participants) {
        participants.forEach(
                candidate -> recruitment.book().note(Fact.ASKED_TO_BOOK, candidate.applicationId(), stage.code()));
        recruitment.settle();
        new Post(recruitment).work();
        recruitment.tell("%s: %d are asked to book a session".formatted(stage.name(), participants.size()));
    }

    /**
     * Plans as many sessions as needed, day by day, with two panels in parallel if necessary; one more where candidates
     * choose.
     */
    private void layOut(int participants) {
        int capacity = capacityFor(participants);
        int needed = (participants + capacity - 1) / capacity;
        int wanted = stage.isSelfBooked() ? needed + 1 : needed;
        int made = 0;
        for (LocalDate day : stage.dates()) {
            for (LocalTime start : format.starts) {
                for (int room = 0; room < ROOMS.size() && made < wanted; room++) {
                    make(day, start, room, capacity);
                    made++;
                }
            }
        }
        if (made < needed) {
            throw new IllegalStateException(
                    "%s has days for %d sessions, but needs %d".formatted(stage.code(), made, needed));
        }
    }

    // A group grows with the recruitment, because the days stay the same
    private int capacityFor(int participants) {
        int sessions = stage.dates().size() * format.starts.size() * ROOMS.size();
        return format.capacity == 1 ? 1 : Math.max(format.capacity, (participants + sessions - 1) / sessions);
    }

    private void make(LocalDate day, LocalTime start, int room, int capacity) {
        Instant startsAt = stage.at(day, start);
        List<Cast.Assessor> panel = recruitment.cast().assessors().subList(2 * room, 2 * room + 2);
        service.post(
                        Cast.RECRUITER,
                        recruitment.ofStage(stage, "/sessions"),
                        Json.object()
                                .put("startsAt", startsAt.toString())
                                .put("endsAt", startsAt.plus(format.length).toString())
                                .put("place", recruitment.vacancy().building() + ", " + ROOMS.get(room))
                                .put("capacity", capacity)
                                .set("assessors", panel(panel)))
                .expect(201);
    }

    // The first one chairs, where several score
    private ArrayNode panel(List<Cast.Assessor> assessors) {
        ArrayNode panel = Cast.named(assessors);
        if (stage.assessorsEach() > 0) {
            ((ObjectNode) panel.path(0)).put("role", "CHAIR");
        }
        return panel;
    }

    /** Requests allocations until all candidates have a place, and returns the places. */
    private Map<UUID, UUID> allocate(List<Candidate> participants) {
        Map<UUID, UUID> sessions = new HashMap<>();
        recruitment
                .patience()
                .await(
                        "a place for each of the %d at %s".formatted(participants.size(), stage.code()),
                        () -> {
                            sessions.putAll(allocateNow());
                            return sessions.size();
                        },
                        placed -> placed == participants.size());
        participants.forEach(
                candidate -> recruitment.book().note(format.place, candidate.applicationId(), stage.code()));
        recruitment.settle();
        recruitment.tell("%s: %d are invited".formatted(stage.name(), participants.size()));
        return sessions;
    }

    private Map<UUID, UUID> allocateNow() {
        JsonNode answer = service.post(Cast.RECRUITER, recruitment.ofStage(stage, "/allocations"), Json.object())
                .expect(200)
                .body();
        if (!answer.path("unplaced").isEmpty()) {
            throw new IllegalStateException("Without a place: " + answer.path("unplaced"));
        }
        return Json.items(answer.path("allocated"))
                .collect(Collectors.toMap(
                        placement ->
                                UUID.fromString(placement.path("applicationId").asText()),
                        placement -> UUID.fromString(placement.path("sessionId").asText())));
    }

    /** Holds each day's sessions and scores the candidates who attended at the end of the day. */
    private void hold(Map<UUID, UUID> sessions) {
        Map<UUID, Instant> ends = service.list(Cast.RECRUITER, recruitment.ofStage(stage, "/sessions")).stream()
                .collect(Collectors.toMap(
                        session -> UUID.fromString(session.path("id").asText()),
                        session -> Instant.parse(session.path("endsAt").asText())));
        NavigableMap<Instant, List<Candidate>> byEnd = new TreeMap<>();
        sessions.forEach((application, session) -> byEnd.computeIfAbsent(
                        Objects.requireNonNull(ends.get(session)), end -> new ArrayList<>())
                .add(recruitment.by(application)));
        while (!byEnd.isEmpty()) {
            LocalDate day = byEnd.firstKey().atZone(stage.zone()).toLocalDate();
            SortedMap<Instant, List<Candidate>> ofDay = byEnd.headMap(stage.at(day.plusDays(1), LocalTime.MIDNIGHT));
            recruitment.moveTo(ofDay.lastKey());
            holdDay(ofDay.values().stream().flatMap(List::stream).toList());
            ofDay.clear();
        }
    }

    private void holdDay(List<Candidate> invited) {
        recruitment.each(
                invited,
                candidate -> service.put(
                                Cast.RECRUITER,
                                recruitment.ofStage(stage, "/attendance/" + candidate.applicationId()),
                                Json.object().put("attended", comes(candidate)))
                        .expect(200, 204));
        List<Candidate> there = invited.stream().filter(this::comes).toList();
        if (stage.barsAbsent()) {
            invited.stream()
                    .filter(candidate -> !comes(candidate))
                    .forEach(
                            candidate -> recruitment.book().note(Fact.BARRED, candidate.applicationId(), stage.code()));
        }
        recruitment.tell("%s: %d of %d attended".formatted(stage.name(), there.size(), invited.size()));
        if (stage.assessorsEach() > 0) {
            int sheets = new Scoring(recruitment, stage).score(there);
            recruitment.tell("%s: they are scored on %d sheets".formatted(stage.name(), sheets));
        }
        new PartResults(recruitment, stage).record(there);
    }

    private boolean comes(Candidate candidate) {
        return format.place != Fact.CENTRE_PLACE || !candidate.lives(Story.MISSES_SESSION);
    }
}
