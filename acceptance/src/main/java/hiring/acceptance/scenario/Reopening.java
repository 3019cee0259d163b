package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;

/** The hiring manager words what a score means anew after the first scores, which do not count any more. */
final class Reopening {

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;

    Reopening(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
    }

    /** Returns when the scores are taken back from this many sheets. */
    void play(int scored) {
        String path = recruitment.ofStage(stage, "/plan");
        Answer before = service.get(Cast.HIRING_MANAGER, path).expect(200);
        ObjectNode terms = otherTerms(before.body().path("inForce").path("terms"));
        service.put(Cast.HIRING_MANAGER, path, terms, before.requireEtag()).expectRefusal(409, "plan-locked");
        terms.putObject("reopening")
                .put("reason", "UNCLEAR_TERMS")
                .put("explanation", "Assessors asked whether an example from a voluntary post counts. It does.");
        JsonNode inForce = service.put(Cast.HIRING_MANAGER, path, terms, before.requireEtag())
                .expect(200)
                .body()
                .path("inForce");
        if (inForce.path("voidedSheets").asInt() != scored) {
            throw new IllegalStateException("%d sheets of %s had scores, and these terms took them back: %s"
                    .formatted(scored, stage.code(), inForce));
        }
        recruitment
                .patience()
                .await(
                        "the scores of %s to be taken back".formatted(stage.code()),
                        () -> service.get(Cast.HIRING_MANAGER, path).expect(200).body(),
                        plan -> !plan.path("voiding").asBoolean());
        recruitment.tell(
                "%s: the terms are worded anew, and %d sheets are scored again".formatted(stage.name(), scored));
    }

    private static ObjectNode otherTerms(JsonNode inForce) {
        ObjectNode terms = inForce.deepCopy();
        Json.items(terms.path("lines")).forEach(line -> ((ObjectNode) line).remove("criterion"));
        ObjectNode highest = (ObjectNode) Json.items(terms.path("scale").path("anchors"))
                .reduce((former, anchor) -> anchor)
                .orElseThrow();
        highest.put("meaning", highest.path("meaning").asText() + " Voluntary work counts, too.");
        return terms;
    }
}
