package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.applicants.Applicant;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Assessors at work: each reads the evidence and gives every line a score with a reason. After the first scores at a
 * review the terms are worded anew. One assessor corrects a sheet, and where they differ another person decides.
 */
final class Scoring {

    private static final double NOISE = 0.18;

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;
    private List<Candidate> order = List.of();

    Scoring(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
    }

    private record Sheet(Cast.Assessor assessor, UUID id, Candidate candidate) {}

    /**
     * Scores these candidates, once every one of them has its assessors. Until the scores count.
     *
     * @return how many sheets were filled in
     */
    int score(Collection<Candidate> toScore) {
        order = List.copyOf(toScore);
        int expected = toScore.size() * stage.assessorsEach();
        List<Sheet> sheets = awaitSheets(toScore, expected);
        Optional<Sheet> contrary = contrary(sheets);
        if (contrary.isPresent()) {
            scoreFirst(sheets, contrary.get());
            sheets = awaitSheets(toScore, expected);
        }
        recruitment.each(
                sheets, sheet -> fillIn(sheet, contrary.filter(sheet::equals).isPresent()));
        correctOne(sheets);
        awaitCounted();
        Moderating moderating = new Moderating(recruitment, stage);
        int moderated = moderating.decide();
        if (contrary.isPresent() && moderated == 0) {
            throw new IllegalStateException("No scores of %s were moderated".formatted(stage.code()));
        }
        if (stage.kind().equals("ASSESSMENT_CENTRE") && !sheets.isEmpty()) {
            Candidate first = sheets.getFirst().candidate();
            moderating.washUp(
                    first,
                    sheets.stream()
                            .filter(sheet -> sheet.candidate().equals(first))
                            .map(Sheet::assessor)
                            .toList());
        }
        return sheets.size();
    }

    private List<Sheet> awaitSheets(Collection<Candidate> toScore, int expected) {
        return recruitment
                .patience()
                .await(
                        "%d score sheets of %s".formatted(expected, stage.code()),
                        () -> sheets(toScore),
                        found -> found.size() == expected);
    }

    /** The sheets about one candidate, who is not the one of the contrary sheet, under terms that are then replaced. */
    private void scoreFirst(List<Sheet> sheets, Sheet contrary) {
        List<Sheet> others = sheets.stream()
                .filter(sheet -> !sheet.candidate().equals(contrary.candidate()))
                .toList();
        List<Sheet> first = others.stream()
                .filter(sheet -> sheet.candidate().equals(others.getFirst().candidate()))
                .toList();
        first.forEach(sheet -> fillIn(sheet, false));
        awaitCounted();
        new Reopening(recruitment, stage).play(first.size());
    }

    // Whether a sheet was the last one of its candidate is looked at after its assessor has the answer
    private void awaitCounted() {
        recruitment
                .patience()
                .await(
                        "the scores of %s to count".formatted(stage.code()),
                        () -> service.get(Cast.RECRUITER, recruitment.ofStage(stage, "/proposal?limit=1"))
                                .expect(200)
                                .body()
                                .path("waitingFor"),
                        waiting -> Json.items(waiting)
                                .noneMatch(
                                        missing -> missing.path("code").asText().equals("applications-moving")));
    }

    private List<Sheet> sheets(Collection<Candidate> toScore) {
        List<Sheet> sheets = new ArrayList<>();
        for (Cast.Assessor assessor : recruitment.cast().assessors()) {
            Set<UUID> open = openSheets(assessor);
            for (Candidate candidate : toScore) {
                UUID sheet = assessor.sheetAbout(candidate, stage);
                if (open.contains(sheet)) {
                    sheets.add(new Sheet(assessor, sheet, candidate));
                }
            }
        }
        return sheets;
    }

    private Set<UUID> openSheets(Cast.Assessor assessor) {
        String query = "/assignments?status=TO_SCORE&vacancyId="
                + recruitment.vacancy().id();
        return service.list(assessor.person(), query).stream()
                .map(sheet -> UUID.fromString(sheet.path("id").asText()))
                .collect(Collectors.toSet());
    }

    private void fillIn(Sheet sheet, boolean contrary) {
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
        if (contrary) {
            contradict((ObjectNode) scores.path(0), assignment);
        }
        draft(sheet, scores);
        service.put(sheet.assessor().person(), path + "/scores", Json.object().set("scores", scores))
                .expect(204);
        recruitment.noteScored(sheet.candidate());
    }

    // The first line alone: the assessor has not read further yet
    private void draft(Sheet sheet, ArrayNode scores) {
        String path = "/assignments/" + sheet.id() + "/draft";
        Answer before = service.get(sheet.assessor().person(), path).expect(200);
        ObjectNode first = scores.path(0).deepCopy();
        first.remove("reason");
        // 412 for a repeat, where the answer to the first request was lost
        service.put(
                        sheet.assessor().person(),
                        path,
                        Json.object().set("scores", Json.array().add(first)),
                        before.requireEtag())
                .expect(200, 412);
    }

    // About the form of the weakest candidate two assessors never agree, so that each recruitment has a moderation, and
    // candidates at the line stay equal
    private Optional<Sheet> contrary(List<Sheet> sheets) {
        return isFormReview()
                ? sheets.stream()
                        .min(Comparator.comparingDouble(
                                sheet -> equalTo(sheet.candidate()).ability()))
                : Optional.empty();
    }

    private static void contradict(ObjectNode score, JsonNode assignment) {
        int lowest = assignment.path("lowest").asInt();
        int highest = assignment.path("highest").asInt();
        int other = 2 * score.path("score").asInt() > lowest + highest ? lowest : highest;
        score.put("score", other).put("reason", reason(other, lowest, highest));
    }

    /** One assessor names an example that was forgotten. Refused where the other's sheet differs. */
    private void correctOne(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            String path = "/assignments/" + sheet.id();
            JsonNode lines = service.get(sheet.assessor().person(), path)
                    .expect(200)
                    .body()
                    .path("lines");
            ArrayNode scores = Json.array();
            for (JsonNode line : lines) {
                scores.addObject()
                        .put("line", line.path("line").asText())
                        .put("score", line.path("score").asInt())
                        .put("reason", line.path("reason").asText() + " See the second example, too.");
            }
            ObjectNode correction = Json.object().put("reason", "An example was forgotten.");
            Answer answer =
                    service.post(sheet.assessor().person(), path + "/corrections", correction.set("scores", scores));
            if (answer.isSuccess()) {
                recruitment.tell("%s: one sheet is corrected".formatted(stage.name()));
                return;
            }
            answer.expectRefusal(409, "scores-moderated");
        }
        if (!sheets.isEmpty()) {
            throw new IllegalStateException("No sheet of %s could be corrected".formatted(stage.code()));
        }
    }

    // Every second candidate is judged as the one before
    private Applicant equalTo(Candidate candidate) {
        int place = order.indexOf(candidate);
        return isFormReview() && place >= 0 ? order.get(place - place % 2).applicant() : candidate.applicant();
    }

    private boolean isFormReview() {
        return stage.isReview();
    }

    private void lookAt(Sheet sheet) {
        if (isFormReview() || stage.isNamed()) {
            readForm(sheet);
        }
        if (!isFormReview()) {
            return;
        }
        for (Stage activity : recruitment.vacancy().stages()) {
            if (stage.evidence().contains(activity.code()) && activity.kind().equals("SUBMITTED_ACTIVITY")) {
                service.get(
                                sheet.assessor().person(),
                                "/assignments/%s/evidence/%s/video".formatted(sheet.id(), activity.code()))
                        .expect(200);
            }
        }
    }

    // With the name of a candidate whom the panel has met, and with no name before
    private void readForm(Sheet sheet) {
        // application-service learns by an event that this assessor may read the form, shortly after the assignment
        JsonNode form = recruitment
                .patience()
                .await(
                        "the anonymised form of an assigned application",
                        () -> recruitment
                                .system()
                                .applications()
                                .get(sheet.assessor().person(), "/anonymised-forms/" + sheet.id()),
                        Answer::isSuccess)
                .body();
        String shown = form.path("candidateName").asText();
        if (!shown.equals(stage.isNamed() ? sheet.candidate().applicant().name() : "")) {
            throw new IllegalStateException(
                    "The form of sheet %s at %s shows the name \"%s\"".formatted(sheet.id(), stage.code(), shown));
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
