package hiring.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.stack.TestStack;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.MailCatcher;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import hiring.acceptance.system.Service;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Failures with letters in a test, and how a recruiter resolves them. */
final class Letters {

    static final String SENDER = "notification-service";

    private static final Person RECRUITER = Person.sample("recruiter1");

    private final TestStack stack;
    private @Nullable CompletableFuture<Void> killing;

    Letters(TestStack stack) {
        this.stack = stack;
    }

    /** Kills the sending service as soon as it has handed over one more letter, while others are waiting. */
    void killSenderAtFirstLetter() {
        ProcessHandle sender = stack.processOf(SENDER);
        MailCatcher catcher = stack.system().mail();
        int before = catcher.everything().size();
        killing = CompletableFuture.runAsync(() -> {
            new Patience().await("the first letter", () -> catcher.everything().size(), count -> count > before);
            sender.destroyForcibly();
            sender.onExit().join();
        });
    }

    void awaitKill() {
        CompletableFuture<Void> kill = killing;
        if (kill != null) {
            kill.join();
        }
    }

    /**
     * Resolves uncertain letters, as a recruiter does: checks whether the letter arrived and records that, or sends it
     * again.
     */
    void resolveUncertain() {
        Service notifications = stack.system().notifications();
        List<JsonNode> uncertain = notifications.list(RECRUITER, "/messages?state=UNCERTAIN");
        for (JsonNode message : uncertain) {
            boolean arrived = stack.system().mail().everything().stream()
                    .anyMatch(mail -> mail.header("X-Hiring-Obligation")
                            .equals(message.path("obligationId").asText()));
            String decision = arrived ? "/confirmations" : "/retries";
            notifications
                    .post(RECRUITER, "/messages/" + message.path("id").asText() + decision, Json.object())
                    .expect(200, 202);
        }
    }
}
