package hiring.acceptance;

import hiring.acceptance.account.Account;
import hiring.acceptance.scenario.Interlude;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.scenario.Play;
import hiring.acceptance.stack.TestStack;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Recruitments played in this test run, so that tests can share a finished one. */
final class Recruitments {

    /** The smallest number of applicants with one of each story. */
    static final int CANDIDATES = 15;

    static final long SEED = 1;

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final Map<Pack, Account> FINISHED = new ConcurrentHashMap<>();

    private Recruitments() {}

    static Account finished(TestStack stack, Pack pack) {
        return FINISHED.computeIfAbsent(pack, any -> play(stack, pack, Interlude.NONE));
    }

    static Account play(TestStack stack, Pack pack, Interlude interlude) {
        String run = "t" + RUNS.incrementAndGet();
        return new Play(
                        stack.system(),
                        (at, what) -> System.out.println(String.format(Locale.ROOT, "[%s] %s %s", run, at, what)))
                .play(pack, CANDIDATES, SEED, run, interlude);
    }
}
