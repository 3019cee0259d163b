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

/** What goes wrong with letters in a test, and how a recruiter puts it right. */
final class Letters {

    static final String SENDER = "notification-service";

    private static final Person RECRUITER = Person.sample("recruiter1");

    private final TestStack stack;
    private @Nullable CompletableFuture<Void> killing;

    Letters(TestStack stack) {
        this.stack = stack;
    }

    /** Ends the sending service as soon as it has handed over one more letter than now, with others right behind it. */
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
     * A letter that may or may not have got out waits for a person. The recruiter looks whether it is there, as one
     * would ring the candidate, and says so or sends it again.
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
