package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.account.Fact;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Person;
import hiring.acceptance.system.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Candidates choose a session with a free place, many at once. A recruiter books for those without an account. */
final class Bookings {

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;
    private final Map<UUID, UUID> booked = new ConcurrentHashMap<>();

    Bookings(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
    }

    /** Books until all have a place, and returns the sessions by application. */
    Map<UUID, UUID> book(List<Candidate> participants, Fact place) {
        recruitment
                .patience()
                .await(
                        "%d participants of %s".formatted(participants.size(), stage.code()),
                        () -> recruitment.stageCounts(stage),
                        counts -> counts.path("participants").asLong() == participants.size());
        service.post(Cast.RECRUITER, recruitment.ofStage(stage, "/allocations"), Json.object())
                .expectRefusal(409, "booked-by-candidates");
        recruitment.each(participants, this::book);
        participants.forEach(candidate -> recruitment.book().note(place, candidate.applicationId(), stage.code()));
        recruitment.settle();
        recruitment.tell("%s: %d book a place".formatted(stage.name(), participants.size()));
        return booked;
    }

    private void book(Candidate candidate) {
        for (UUID session : choices(candidate)) {
            Answer answer = request(candidate, session);
            if (answer.isSuccess()) {
                // A portal that lost the first response repeats the request
                request(candidate, session).expect(200);
                booked.put(candidate.applicationId(), session);
                return;
            }
            // Another candidate was faster
            answer.expectRefusal(409, "session-full");
        }
        throw new IllegalStateException("No place is left at " + stage.code());
    }

    /** The free sessions, each candidate's in another order. */
    private List<UUID> choices(Candidate candidate) {
        List<JsonNode> sessions = candidate.isOnPaper()
                ? service.list(Cast.RECRUITER, recruitment.ofStage(stage, "/sessions"))
                : service.list(candidate.person(), own(candidate, "/free-sessions"));
        String id = candidate.isOnPaper() ? "id" : "sessionId";
        List<UUID> choices = new ArrayList<>(sessions.stream()
                .map(session -> UUID.fromString(session.path(id).asText()))
                .toList());
        if (!choices.isEmpty()) {
            Collections.rotate(
                    choices,
                    candidate.applicant().chance("booking of " + stage.code()).nextInt(choices.size()));
        }
        return choices;
    }

    private Answer request(Candidate candidate, UUID session) {
        Person by = candidate.isOnPaper() ? Cast.RECRUITER : candidate.person();
        String path = candidate.isOnPaper()
                ? recruitment.ofStage(stage, "/places/" + candidate.applicationId())
                : own(candidate, "/booking");
        return service.put(by, path, Json.object().put("sessionId", session.toString()));
    }

    private String own(Candidate candidate, String path) {
        return Applying.path(candidate, "/stages/" + stage.code() + path);
    }
}
