package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.account.Fact;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.util.List;
import java.util.UUID;

/** A recruiter works through the list of calls to make. */
final class Calls {

    private static final int EVERY_NTH_IS_OUT = 5;

    private final Recruitment recruitment;
    private final Service service;

    Calls(Recruitment recruitment) {
        this.recruitment = recruitment;
        this.service = recruitment.system().notifications();
    }

    /** Calls all candidates who are invited to that stage by telephone; some are reached at the second attempt. */
    void make(Stage stage, String kind, int invited) {
        if (!stage.invitesByTelephone()) {
            return;
        }
        List<JsonNode> due = recruitment
                .patience()
                .await("%d calls to make".formatted(invited), () -> due(kind), calls -> calls.size() == invited);
        recruitment.each(due, call -> {
            UUID id = UUID.fromString(call.path("id").asText());
            if (due.indexOf(call) % EVERY_NTH_IS_OUT == EVERY_NTH_IS_OUT - 1) {
                attempt(id, "NO_ANSWER");
            }
            attempt(id, "SPOKE");
            recruitment
                    .book()
                    .note(
                            Fact.TELEPHONED,
                            UUID.fromString(call.path("obligationId").asText()));
        });
        recruitment.tell("%s telephones %d of them".formatted(Cast.RECRUITER, due.size()));
    }

    private List<JsonNode> due(String kind) {
        return service
                .list(
                        Cast.RECRUITER,
                        "/calls?state=DUE&vacancyId=" + recruitment.vacancy().id())
                .stream()
                .filter(call -> call.path("kind").asText().equals(kind))
                .toList();
    }

    private void attempt(UUID call, String result) {
        service.post(
                        Cast.RECRUITER,
                        "/calls/" + call + "/attempts",
                        Json.object().put("result", result))
                .expect(200, 201, 204);
    }
}
