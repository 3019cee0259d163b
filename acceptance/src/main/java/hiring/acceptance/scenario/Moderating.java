package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.util.List;

/** The hiring manager, who has not scored, decides what counts where assessors differ. */
final class Moderating {

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;

    Moderating(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
    }

    /** Decides all that are open at the stage, and returns their number. */
    int decide() {
        List<String> open =
                service.list(Cast.HIRING_MANAGER, recruitment.ofVacancy("/moderations?status=OPEN")).stream()
                        .filter(moderation ->
                                moderation.path("stageCode").asText().equals(stage.code()))
                        .map(moderation -> moderation.path("id").asText())
                        .toList();
        recruitment.each(open, id -> decide(id, Json.object()));
        if (!open.isEmpty()) {
            recruitment.tell("%s: assessors differ about %d applications, which the hiring manager decides"
                    .formatted(stage.name(), open.size()));
        }
        return open.size();
    }

    /** The panel talks through the scores of a candidate, and the hiring manager records what it agrees. */
    void washUp(Candidate candidate, List<Cast.Assessor> panel) {
        ObjectNode washUp = Json.object()
                .put("applicationId", candidate.applicationId().toString())
                .put("reason", "The panel saw this candidate in different exercises.");
        washUp.putArray("lines").add(stage.firstLine());
        String id = service.post(Cast.RECRUITER, recruitment.ofStage(stage, "/moderations"), washUp)
                .expect(201)
                .body()
                .path("id")
                .asText();
        ObjectNode agreed = Json.object();
        ArrayNode participants = agreed.putArray("participants");
        panel.forEach(assessor -> participants.add(assessor.id().toString()));
        decide(id, agreed);
        recruitment.tell("%s: the panel talks one candidate through".formatted(stage.name()));
    }

    private void decide(String id, ObjectNode decision) {
        String path = "/moderations/" + id;
        JsonNode moderation = service.get(Cast.HIRING_MANAGER, path).expect(200).body();
        ArrayNode scores = Json.array();
        for (JsonNode line : moderation.path("lines")) {
            double mean = Json.items(line.path("scores"))
                    .mapToInt(given -> given.path("score").asInt())
                    .average()
                    .orElseThrow();
            scores.addObject()
                    .put("line", line.path("line").asText())
                    .put("score", Math.round(mean))
                    .put("reason", "Both reasons stand; the evidence lies between them.");
        }
        service.put(Cast.HIRING_MANAGER, path + "/decision", decision.set("scores", scores))
                .expect(204);
    }
}
