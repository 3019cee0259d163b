package hiring.kit.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;

/**
 * Waits for what comes by an event. A busy machine takes its time, so the patience is long; a test that passes does
 * not.
 */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {}

    public static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(BETWEEN).untilAsserted(assertion);
    }
}
