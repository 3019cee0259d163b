package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import hiring.acceptance.applicants.Applicant;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Assessors at work: each reads the evidence and gives every line a score with a reason. */
final class Scoring {

    private static final double NOISE = 0.18;

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;
    private final Map<UUID, Candidate> candidates;
    private List<Candidate> order = List.of();

    Scoring(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
        this.candidates = recruitment.byApplication();
    }

    private record Sheet(Cast.Assessor assessor, UUID id, Candidate candidate) {}

    /**
     * Scores these candidates, once every one of them has its assessors.
     *
     * @return how many sheets were filled in
     */
    int score(Collection<Candidate> toScore) {
        order = List.copyOf(toScore);
        int expected = toScore.size() * stage.assessorsEach();
        List<Sheet> sheets = recruitment
                .patience()
                .await(
                        "%d score sheets of %s".formatted(expected, stage.code()),
                        () -> sheets(toScore),
                        found -> found.size() == expected);
        recruitment.each(sheets, this::fillIn);
        return sheets.size();
    }

    private List<Sheet> sheets(Collection<Candidate> toScore) {
        List<Sheet> sheets = new ArrayList<>();
        for (Cast.Assessor assessor : recruitment.cast().assessors()) {
            String query = "/assignments?status=TO_SCORE&vacancyId="
                    + recruitment.vacancy().id();
            for (JsonNode assignment : service.list(assessor.person(), query)) {
                UUID application =
                        UUID.fromString(assignment.path("applicationId").asText());
                Candidate candidate = candidates.get(application);
                if (candidate != null
                        && toScore.contains(candidate)
                        && assignment.path("stageCode").asText().equals(stage.code())) {
                    sheets.add(new Sheet(
                            assessor, UUID.fromString(assignment.path("id").asText()), candidate));
                }
            }
        }
        return sheets;
    }

    private void fillIn(Sheet sheet) {
        String path = "/assignments/" + sheet.id();
        JsonNode assignment =
                service.get(sheet.assessor().person(), path).expect(200).body();
        lookAt(sheet);
        Applicant judged = equalTo(sheet.candidate());
        // At the form, equal applicants get equal scores from all assessors, so that some are equal at the line
        SplittableRandom chance = judged.chance(
                isFormReview()
                        ? stage.code()
                        : stage.code() + " " + sheet.assessor().person().username());
        ArrayNode scores = Json.array();
        for (JsonNode line : assignment.path("lines")) {
            scores.add(judged(line, assignment, judged, chance));
        }
        service.put(sheet.assessor().person(), path + "/scores", Json.object().set("scores", scores))
                .expect(204);
        recruitment.noteScored(sheet.candidate());
    }

    // Every second candidate is judged as the one before
    private Applicant equalTo(Candidate candidate) {
        int place = order.indexOf(candidate);
        return isFormReview() && place >= 0 ? order.get(place - place % 2).applicant() : candidate.applicant();
    }

    private boolean isFormReview() {
        return stage.kind().equals("FORM_REVIEW");
    }

    private void lookAt(Sheet sheet) {
        if (!isFormReview()) {
            return;
        }
        // application-service learns by an event that this assessor may read the form, shortly after the assignment
        recruitment
                .patience()
                .await(
                        "the anonymised form of an assigned application",
                        () -> recruitment
                                .system()
                                .applications()
                                .get(sheet.assessor().person(), Applying.path(sheet.candidate(), "/anonymised-form")),
                        Answer::isSuccess);
        for (Stage activity : recruitment.vacancy().stages()) {
            if (stage.evidence().contains(activity.code()) && activity.kind().equals("SUBMITTED_ACTIVITY")) {
                service.get(sheet.assessor().person(), SubmittedActivity.videoPath(sheet.candidate(), activity))
                        .expect(200);
            }
        }
    }

    private static JsonNode judged(JsonNode line, JsonNode sheet, Applicant applicant, SplittableRandom chance) {
        int lowest = sheet.path("lowest").asInt();
        int highest = sheet.path("highest").asInt();
        double seen = applicant.ability() + chance.nextDouble(-NOISE, NOISE);
        int score = Math.clamp(Math.round(lowest + seen * (highest - lowest)), lowest, highest);
        return Json.object()
                .put("line", line.path("line").asText())
                .put("score", score)
                .put("reason", reason(score, lowest, highest));
    }

    private static String reason(int score, int lowest, int highest) {
        double share = highest == lowest ? 1 : (score - lowest) / (double) (highest - lowest);
        if (share < 0.34) {
            return "Little evidence: says that it was done, without an example of their own.";
        }
        if (share < 0.67) {
            return "Some evidence: one clear example, the result is left open.";
        }
        return "Strong evidence: a clear example, their own part in it, and what came of it.";
    }
}
