package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.applicants.Applicants;
import hiring.acceptance.applicants.ApplicationForm;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Applications that are not submitted yet, made through the API. */
final class BenchDrafts {

    private static final Duration VACANCY_KNOWN = Duration.ofSeconds(30);

    private final HiringSystem system;

    BenchDrafts(HiringSystem system) {
        this.system = system;
    }

    /**
     * A draft.
     *
     * @param path of the application
     * @param etag of its last saved version
     */
    record Draft(Person owner, String path, String etag) {

        UUID id() {
            return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        }
    }

    /** Begins an application as soon as application-service knows the vacancy. */
    Draft begin(Person person, UUID vacancy) {
        JsonNode wanted = Json.object().put("vacancyId", vacancy.toString());
        Answer begun = new Patience(VACANCY_KNOWN)
                .await(
                        "the vacancy to be open",
                        () -> system.applications().post(person, "/applications", wanted),
                        Answer::isSuccess)
                .expect(201);
        return new Draft(person, "/applications/" + begun.body().path("id").asText(), begun.requireEtag());
    }

    /** A complete form with answers to the questions of this draft's vacancy. */
    JsonNode formOf(Draft draft) {
        JsonNode vacancy = system.applications()
                .get(draft.owner(), draft.path())
                .expect(200)
                .body()
                .path("vacancy");
        LocalDate today = LocalDate.ofInstant(system.applications().now(), ZoneOffset.UTC);
        return ApplicationForm.of(Applicants.make(1, 1).getFirst(), vacancy, today);
    }

    /** Saves the form, and returns the draft with its new version. */
    Draft save(Draft draft, JsonNode form) {
        Answer saved = system.applications().put(draft.owner(), draft.path() + "/form", form, draft.etag());
        return new Draft(draft.owner(), draft.path(), saved.expect(200).requireEtag());
    }
}
