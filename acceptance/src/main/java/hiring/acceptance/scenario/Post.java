package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.account.Fact;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Service;
import java.util.List;
import java.util.UUID;

/** A recruiter prints and posts the letters for candidates who have neither e-mail nor telephone. */
final class Post {

    private final Recruitment recruitment;
    private final Service service;

    Post(Recruitment recruitment) {
        this.recruitment = recruitment;
        this.service = recruitment.system().notifications();
    }

    /** Posts the letters that are due to those candidates, one for each obligation. */
    void work() {
        long expected = recruitment.candidates().stream()
                .filter(candidate -> candidate.isOnPaper() && candidate.hasBegun())
                .mapToLong(candidate -> recruitment.book().toldOf(candidate.applicationId()))
                .sum();
        long posted = recruitment.book().count(Fact.POSTED);
        if (expected == posted) {
            return;
        }
        List<JsonNode> letters = recruitment
                .patience()
                .await(
                        "%d letters to post".formatted(expected - posted),
                        this::due,
                        due -> due.size() == expected - posted);
        letters.forEach(this::post);
        recruitment.tell("%s posts %d letters".formatted(Cast.RECRUITER, letters.size()));
    }

    private List<JsonNode> due() {
        return service.list(
                Cast.RECRUITER, "/letters?vacancyId=" + recruitment.vacancy().id());
    }

    private void post(JsonNode letter) {
        service.post(Cast.RECRUITER, "/letters/" + letter.path("id").asText() + "/postings", Json.object())
                .expect(201);
        recruitment
                .book()
                .note(
                        Fact.POSTED,
                        UUID.fromString(letter.path("obligationId").asText()),
                        letter.path("kind").asText());
    }
}
