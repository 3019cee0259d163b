package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.account.Fact;
import hiring.acceptance.applicants.Story;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.util.List;
import java.util.UUID;

/** A person decides, with the reasons, about applications that the rules did not find eligible. */
final class Eligibility {

    private static final int LARGEST_BULK = 500;

    private final Recruitment recruitment;
    private final Service service;

    Eligibility(Recruitment recruitment) {
        this.recruitment = recruitment;
        this.service = recruitment.system().applications();
    }

    void play() {
        int confirmed = confirmExclusions();
        List<JsonNode> open =
                service.list(Cast.RECRUITER, recruitment.ofVacancy("/applications?eligibility=UNDECIDED"));
        recruitment.each(open, item -> {
            UUID id = UUID.fromString(item.path("id").asText());
            if (!recruitment.book().has(Fact.APPLICATION_WITHDRAWN, id)) {
                decide(recruitment.by(id));
            }
        });
        recruitment
                .patience()
                .await(
                        "assessment-service to know who is eligible",
                        recruitment::assessmentCounts,
                        counts -> counts.path("undecided").asLong() == 0
                                && counts.path("eligible").asLong()
                                        == recruitment.book().count(Fact.FOUND_ELIGIBLE));
        recruitment.tell("%d need a person's decision: %d are not eligible, %d applications go on"
                .formatted(
                        open.size() + confirmed,
                        recruitment.book().count(Fact.FOUND_INELIGIBLE),
                        recruitment.book().count(Fact.FOUND_ELIGIBLE)));
    }

    /**
     * The rules propose to reject candidates with an excluded qualification; a recruiter reads a sample and confirms
     * the proposals together.
     */
    private int confirmExclusions() {
        List<UUID> excluded = service
                .list(Cast.RECRUITER, recruitment.ofVacancy("/applications?needsDecision=true&proposal=INELIGIBLE"))
                .stream()
                .map(item -> UUID.fromString(item.path("id").asText()))
                .filter(id -> recruitment.by(id).lives(Story.IT_DEGREE))
                .limit(LARGEST_BULK)
                .toList();
        if (excluded.isEmpty()) {
            return 0;
        }
        ObjectNode preparation = Json.object();
        ArrayNode ids = preparation.putArray("applicationIds");
        excluded.forEach(id -> ids.add(id.toString()));
        String confirmations = recruitment.ofVacancy("/eligibility-confirmations");
        JsonNode prepared = service.post(Cast.RECRUITER, confirmations, preparation)
                .expect(201)
                .body();
        ObjectNode confirmation = Json.object()
                .put("reason", "Each holds a qualification in IT at level 4 or higher, which the programme excludes.");
        ArrayNode read = confirmation.putArray("sampleRead");
        prepared.path("sample")
                .forEach(seen -> read.add(seen.path("applicationId").asText()));
        JsonNode result = service.put(
                        Cast.RECRUITER,
                        "%s/%s/result"
                                .formatted(confirmations, prepared.path("id").asText()),
                        confirmation)
                .expect(200)
                .body();
        if (result.path("confirmed").asInt() != excluded.size()) {
            throw new IllegalStateException("Not all exclusions could be confirmed: " + result);
        }
        excluded.forEach(id -> recruitment.book().note(Fact.FOUND_INELIGIBLE, id));
        return excluded.size();
    }

    private void decide(Candidate candidate) {
        JsonNode seen = service.get(Cast.RECRUITER, Applying.path(candidate, "/eligibility"))
                .expect(200)
                .body();
        boolean excluded = candidate.lives(Story.IT_DEGREE) || candidate.lives(Story.NO_MATHEMATICS_GCSE);
        ObjectNode decision = Json.object()
                .put("outcome", excluded ? "INELIGIBLE" : "ELIGIBLE")
                .put(
                        "reason",
                        excluded
                                ? "The qualification rules of the vacancy are not met; seen on the form."
                                : "The statement of comparability shows an equivalent.");
        ArrayNode rulings = decision.putArray("rulings");
        for (JsonNode finding : seen.path("findings")) {
            String verdict = finding.path("verdict").asText();
            // Only a recruiter who decides against a rule must give a reason
            if (!verdict.equals("MET") && !(excluded && verdict.equals("NOT_MET"))) {
                rulings.addObject()
                        .put("rule", finding.path("rule").asText())
                        .put("code", excluded ? "NOT_SHOWN" : "COMPARABILITY_SHOWN")
                        .put("note", excluded ? "Not on the form." : "Statement of comparability seen.");
            }
        }
        service.post(Cast.RECRUITER, Applying.path(candidate, "/eligibility-decisions"), decision)
                .expect(200, 201, 204);
        if (excluded) {
            recruitment.book().note(Fact.FOUND_INELIGIBLE, candidate.applicationId());
        }
    }
}
