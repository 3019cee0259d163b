package hiring.kit.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/** Waits for the effect of an event. The limit is long because a machine can be busy, but a passing test is quick. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {}

    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(BETWEEN).untilAsserted(assertion);
    }
}
