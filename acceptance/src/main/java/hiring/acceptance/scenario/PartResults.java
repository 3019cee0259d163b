package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.applicants.Applicant;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * A recruiter records what came of the parts that are measured, passed or failed. One result is mistyped at first and
 * corrected.
 */
final class PartResults {

    private static final Set<String> RECORDED = Set.of("QUANTITY", "PASS_OR_FAIL");
    private static final double NOISE = 0.05;
    // One in so many fails a test that an assessor sees, or a check
    private static final int FAILS_TEST = 10;
    private static final int FAILS_CHECK = 60;
    private static final int AT_MOST = 500;

    private final Recruitment recruitment;
    private final Stage stage;
    private final Service service;

    PartResults(Recruitment recruitment, Stage stage) {
        this.recruitment = recruitment;
        this.stage = stage;
        this.service = recruitment.system().assessments();
    }

    private record Result(Candidate candidate, JsonNode part, boolean isPassed, BigDecimal value) {

        ObjectNode json() {
            return isQuantity(part)
                    ? Json.object()
                            .put("value", value)
                            .put("unit", part.path("measure").path("unit").asText())
                    : Json.object().put("passed", isPassed);
        }

        ObjectNode row() {
            return json().put("applicationId", candidate.applicationId().toString())
                    .put("part", part.path("code").asText());
        }
    }

    void record(List<Candidate> candidates) {
        record(candidates, part -> true);
    }

    /** Records the results of some parts; of those candidates who passed the parts before. */
    void record(List<Candidate> candidates, Predicate<JsonNode> which) {
        List<Result> results = candidates.stream()
                .flatMap(candidate -> of(candidate).stream())
                .filter(result -> which.test(result.part()))
                .toList();
        if (results.isEmpty()) {
            return;
        }
        mistype(results.getFirst());
        for (int from = 0; from < results.size(); from += AT_MOST) {
            ArrayNode rows = Json.array();
            results.subList(from, Math.min(from + AT_MOST, results.size())).forEach(result -> rows.add(result.row()));
            service.put(
                            Cast.RECRUITER,
                            recruitment.ofStage(stage, "/results"),
                            Json.object().set("results", rows))
                    .expect(204);
        }
        requireCorrection();
        recruitment.tell("%s: %d results of %d candidates are recorded, one of them corrected"
                .formatted(stage.name(), results.size(), candidates.size()));
    }

    /** In the order of the parts, up to one that is failed: the others are not done then. */
    private List<Result> of(Candidate candidate) {
        List<Result> results = stage.parts().stream()
                .filter(part ->
                        RECORDED.contains(part.path("measure").path("type").asText()))
                .map(part -> of(candidate, part))
                .toList();
        int failed = 0;
        while (failed < results.size() && results.get(failed).isPassed()) {
            failed++;
        }
        return results.subList(0, Math.min(failed + 1, results.size()));
    }

    private Result of(Candidate candidate, JsonNode part) {
        Applicant applicant = candidate.applicant();
        SplittableRandom chance =
                applicant.chance(stage.code() + " " + part.path("code").asText());
        JsonNode measure = part.path("measure");
        if (!isQuantity(part)) {
            boolean seen = part.path("delivery").asText().equals("ASSESSOR");
            return new Result(candidate, part, chance.nextInt(seen ? FAILS_TEST : FAILS_CHECK) != 0, BigDecimal.ZERO);
        }
        double share = Math.clamp(applicant.ability() + chance.nextDouble(-NOISE, NOISE), 0, 1);
        BigDecimal lowest = measure.path("lowest").decimalValue();
        BigDecimal value = measure.path("highest")
                .decimalValue()
                .subtract(lowest)
                .multiply(BigDecimal.valueOf(share))
                .add(lowest)
                .setScale(measure.path("decimals").asInt(), RoundingMode.HALF_UP);
        return new Result(
                candidate, part, value.compareTo(measure.path("passMark").decimalValue()) >= 0, value);
    }

    private static boolean isQuantity(JsonNode part) {
        return part.path("measure").path("type").asText().equals("QUANTITY");
    }

    /** Requires that no result of a part is taken before the part opens. */
    void requireNotOpen(Candidate candidate, JsonNode part) {
        put(of(candidate, part), of(candidate, part).json()).expectRefusal(409, "window-not-open");
    }

    private void mistype(Result result) {
        ObjectNode wrong = result.json();
        if (isQuantity(result.part())) {
            BigDecimal highest = result.part().path("measure").path("highest").decimalValue();
            BigDecimal lowest = result.part().path("measure").path("lowest").decimalValue();
            wrong.put("value", result.value().compareTo(lowest) == 0 ? highest : lowest);
        } else {
            wrong.put("passed", !result.isPassed());
        }
        put(result, wrong).expect(204);
    }

    private Answer put(Result result, ObjectNode said) {
        return service.put(
                Cast.RECRUITER,
                recruitment.ofStage(
                        stage,
                        "/results/%s/parts/%s"
                                .formatted(
                                        result.candidate().applicationId(),
                                        result.part().path("code").asText())),
                said);
    }

    private void requireCorrection() {
        long corrected = service.list(Cast.RECRUITER, recruitment.ofStage(stage, "/results")).stream()
                .filter(result -> result.hasNonNull("replacedAt"))
                .count();
        if (corrected == 0) {
            throw new IllegalStateException("The mistyped result of %s is not kept".formatted(stage.code()));
        }
    }
}
