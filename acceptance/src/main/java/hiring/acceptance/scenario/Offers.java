package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.account.Fact;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** Offers to the successful candidates; one declines, and the first of the reserve list is promoted. */
final class Offers {

    private static final int DAYS_TO_ANSWER = 7;
    private static final LocalTime MORNING = LocalTime.of(9, 30);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    private final Recruitment recruitment;
    private final Service service;

    Offers(Recruitment recruitment) {
        this.recruitment = recruitment;
        this.service = recruitment.system().applications();
    }

    void play(List<Candidate> successful) {
        if (successful.isEmpty()) {
            recruitment.tell("No candidate gets an offer");
            return;
        }
        recruitment.moveToWorkday(1, MORNING);
        recruitment.each(successful, this::offer);
        recruitment.tell("%d offers are made".formatted(successful.size()));

        recruitment.moveToWorkday(2, EVENING);
        boolean somebodyWaits = recruitment.book().count(Fact.RESERVE) > 0;
        Candidate decliner = successful.getLast();
        for (Candidate candidate : successful) {
            answer(candidate, candidate != decliner || !somebodyWaits);
        }
        recruitment.tell("%d accept, %d decline"
                .formatted(
                        recruitment.book().count(Fact.OFFER_ACCEPTED),
                        recruitment.book().count(Fact.OFFER_DECLINED)));
        if (somebodyWaits) {
            Candidate promoted = awaitPromotion();
            offer(promoted);
            recruitment.moveToWorkday(1, MORNING);
            answer(promoted, true);
            recruitment.tell("The first of the reserve list is promoted, gets an offer and accepts");
        }
    }

    private Candidate awaitPromotion() {
        JsonNode promoted = recruitment
                .patience()
                .await(
                        "the first of the reserve list to be promoted",
                        () -> Json.items(recruitment
                                        .system()
                                        .assessments()
                                        .get(Cast.RECRUITER, recruitment.ofVacancy("/reserve-list"))
                                        .expect(200)
                                        .body()
                                        .path("items"))
                                .filter(line -> line.path("state").asText().equals("PROMOTED"))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
        UUID id = UUID.fromString(promoted.path("applicationId").asText());
        recruitment.book().note(Fact.RESERVE_PROMOTED, id);
        return recruitment.by(id);
    }

    private void offer(Candidate candidate) {
        LocalDate today =
                recruitment.clock().now().atZone(recruitment.vacancy().zone()).toLocalDate();
        var body = Json.object()
                .put("salary", recruitment.vacancy().lowestSalary())
                .put(
                        "grade",
                        recruitment.vacancy().view().path("post").path("grade").asText())
                .put("respondBy", today.plusDays(DAYS_TO_ANSWER).toString());
        body.putArray("conditions").add("Two references").add("Proof of the right to work");
        List<LocalDate> starts = recruitment.vacancy().starts(today);
        // The earliest intake that has a place; a full one is refused
        for (LocalDate start : starts) {
            Answer answer = offer(candidate, body.put("startsOn", start.toString()));
            if (answer.isSuccess()) {
                recruitment.book().note(Fact.OFFER_MADE, candidate.applicationId());
                if (!start.equals(starts.getFirst())) {
                    recruitment.tell("The first intake is full, and one candidate is offered a start on " + start);
                }
                return;
            }
            requireFull(answer);
        }
        throw new IllegalStateException("No intake has a place for " + candidate.applicationId());
    }

    // application-service learns of the decision by an event, shortly after the publication
    private Answer offer(Candidate candidate, ObjectNode body) {
        return recruitment
                .patience()
                .await(
                        "application-service to know that an offer may be made",
                        () -> service.post(Cast.RECRUITER, Applying.path(candidate, "/offers"), body)
                                .expect(201, 409, 422),
                        answer -> answer.status() != 409);
    }

    private static void requireFull(Answer answer) {
        boolean full = Json.items(answer.body().path("errors"))
                .allMatch(error -> error.path("code").asText().equals("intake-full"));
        if (!full) {
            answer.expect(201);
        }
    }

    private void answer(Candidate candidate, boolean accepts) {
        JsonNode offers = service.get(candidate.person(), Applying.path(candidate, "/offers"))
                .expect(200)
                .body();
        String id = offers.path("items").path(0).path("id").asText();
        service.put(
                        candidate.person(),
                        "/offers/" + id + "/response",
                        Json.object().put("answer", accepts ? "ACCEPTED" : "DECLINED"))
                .expect(200, 204);
        recruitment.book().note(accepts ? Fact.OFFER_ACCEPTED : Fact.OFFER_DECLINED, candidate.applicationId());
    }
}
