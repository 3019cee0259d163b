package hiring.acceptance;

import hiring.acceptance.stack.TestStack;
import hiring.acceptance.system.MailCatcher;
import hiring.acceptance.system.Patience;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Failures with letters in a test. */
final class Letters {

    static final String SENDER = "notification-service";

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
}
