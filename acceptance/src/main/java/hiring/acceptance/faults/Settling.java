package hiring.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import hiring.acceptance.system.Service;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Waits until every acknowledged submission has been applied and confirmed by letter. */
final class Settling {

    private static final Person RECRUITER = Person.sample("recruiter1");

    private final HiringSystem system;
    private final Submissions submissions;
    private final Letters letters;
    private final Books books;

    Settling(HiringSystem system, Submissions submissions, Letters letters, Books books) {
        this.system = system;
        this.submissions = submissions;
        this.letters = letters;
        this.books = books;
    }

    /** Waits and returns the seconds. After a time limit it gives up, and the books show what is missing. */
    double await(Duration patience) {
        long begin = System.nanoTime();
        new Patience(patience)
                .lastOf(
                        () -> {
                            resolveUncertain();
                            return books.told(submissions.vacancies());
                        },
                        told -> told >= submissions.acknowledged().size());
        return (System.nanoTime() - begin) / 1e9;
    }

    /**
     * Resolves uncertain letters, as a recruiter does: checks whether the letter arrived and records that, or sends it
     * again.
     */
    private void resolveUncertain() {
        Service notifications = system.notifications();
        Map<UUID, Integer> found = Map.of();
        for (JsonNode message : notifications.list(RECRUITER, "/messages?state=UNCERTAIN")) {
            if (found.isEmpty()) {
                found = letters.found(Set.copyOf(submissions.vacancies()));
            }
            boolean arrived = found.containsKey(
                    UUID.fromString(message.path("obligationId").asText()));
            String decision = arrived ? "/confirmations" : "/retries";
            notifications
                    .post(RECRUITER, "/messages/" + message.path("id").asText() + decision, Json.object())
                    .expect(200, 202, 409);
        }
    }
}
