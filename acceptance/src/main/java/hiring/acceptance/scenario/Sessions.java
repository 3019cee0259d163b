package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** A stage at which candidates come to a place at a time: an assessment centre or interviews. */
final class Sessions implements StagePlay {

    /**
     * How such a day is laid out.
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
    }

    private static final List<String> ROOMS =
            List.of("Sessions House, Maidstone, room 1", "Sessions House, Maidstone, room 2");

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
            recruitment.tell("%s: nobody has come this far".formatted(stage.name()));
            return new Publication(recruitment, stage).publish();
        }
        layOut(participants.size());
        allocate(participants);
        new Calls(recruitment).make(stage, format.letter, participants.size());
        hold(participants);
        return new Publication(recruitment, stage).publish();
    }

    /** As many sessions as are needed, day by day, with two panels side by side where it must be. */
    private void layOut(int participants) {
        int needed = (participants + format.capacity - 1) / format.capacity;
        int made = 0;
        for (LocalDate day : stage.dates()) {
            for (LocalTime start : format.starts) {
                for (int room = 0; room < ROOMS.size() && made < needed; room++) {
                    make(day, start, room);
                    made++;
                }
            }
        }
        if (made < needed) {
            throw new IllegalStateException(
                    "%s has room for %d sessions, and %d are needed".formatted(stage.code(), made, needed));
        }
    }

    private void make(LocalDate day, LocalTime start, int room) {
        Instant startsAt = stage.at(day, start);
        List<Cast.Assessor> panel = recruitment.cast().assessors().subList(2 * room, 2 * room + 2);
        service.post(
                        Cast.RECRUITER,
                        recruitment.ofStage(stage, "/sessions"),
                        Json.object()
                                .put("startsAt", startsAt.toString())
                                .put("endsAt", startsAt.plus(format.length).toString())
                                .put("place", ROOMS.get(room))
                                .put("capacity", format.capacity)
                                .set("assessors", Cast.named(panel)))
                .expect(201);
    }

    private void allocate(List<Candidate> participants) {
        JsonNode answer = recruitment
                .patience()
                .await(
                        "a place for each of the %d at %s".formatted(participants.size(), stage.code()),
                        () -> service.post(Cast.RECRUITER, recruitment.ofStage(stage, "/allocations"), Json.object())
                                .expect(200, 201)
                                .body(),
                        found -> found.path("allocated").size() == participants.size());
        if (!answer.path("unplaced").isEmpty()) {
            throw new IllegalStateException("Without a place: " + answer.path("unplaced"));
        }
        participants.forEach(
                candidate -> recruitment.book().note(format.place, candidate.applicationId(), stage.code()));
        recruitment.awaitLetters(format.letter, format.place);
        recruitment.tell("%s: %d are invited".formatted(stage.name(), participants.size()));
    }

    /** Each day's sessions take place; who came is scored when they are over. */
    private void hold(List<Candidate> participants) {
        Map<UUID, Candidate> candidates = new HashMap<>();
        participants.forEach(candidate -> candidates.put(candidate.applicationId(), candidate));
        Map<Instant, List<Candidate>> byEnd = new TreeMap<>();
        for (JsonNode session : service.list(Cast.RECRUITER, recruitment.ofStage(stage, "/sessions"))) {
            for (JsonNode placed : session.path("applications")) {
                Candidate candidate = candidates.get(UUID.fromString(placed.asText()));
                if (candidate != null) {
                    byEnd.computeIfAbsent(Instant.parse(session.path("endsAt").asText()), end -> new ArrayList<>())
                            .add(candidate);
                }
            }
        }
        Map<LocalDate, Instant> lastOfDay = new TreeMap<>();
        byEnd.keySet().forEach(end -> lastOfDay.put(end.atZone(stage.zone()).toLocalDate(), end));
        for (Map.Entry<LocalDate, Instant> day : lastOfDay.entrySet()) {
            recruitment.moveTo(day.getValue());
            List<Candidate> invited = byEnd.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().atZone(stage.zone()).toLocalDate().equals(day.getKey()))
                    .flatMap(entry -> entry.getValue().stream())
                    .toList();
            holdDay(invited);
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
        int sheets = new Scoring(recruitment, stage).score(there);
        recruitment.tell("%s: %d of %d came and are scored on %d sheets"
                .formatted(stage.name(), there.size(), invited.size(), sheets));
    }

    private boolean comes(Candidate candidate) {
        return format.place != Fact.CENTRE_PLACE || !candidate.lives(Story.MISSES_SESSION);
    }
}
