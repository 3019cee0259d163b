package hiring.acceptance.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Kills every process: each in turn, then random ones at random times, sometimes two at once. */
final class Kills implements Fault {

    private static final Duration AWAY = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final int ONE_IN = 4;

    private final RandomGenerator random = RandomGenerator.getDefault();

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String description() {
        return "each of the eight processes killed in turn, then at random";
    }

    @Override
    public Duration usualLength() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        for (String part : Part.ALL) {
            killAndStart(scene, List.of(part));
        }
        long end = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < end) {
            List<String> victims = new ArrayList<>(List.of(any(Part.ALL)));
            if (random.nextInt(ONE_IN) == 0) {
                victims.add(any(Part.ALL.stream()
                        .filter(part -> !part.equals(victims.getFirst()))
                        .toList()));
            }
            killAndStart(scene, victims);
            scene.last(Duration.ofMillis(random.nextLong(LONGEST_PAUSE.toMillis())));
        }
    }

    // Started in the order of the kills, which need not be the order of their dependencies
    private static void killAndStart(Scene scene, List<String> parts) throws Exception {
        for (String part : parts) {
            scene.kill(part);
        }
        scene.last(AWAY);
        for (String part : parts) {
            scene.start(part);
        }
    }

    private String any(List<String> parts) {
        return parts.get(random.nextInt(parts.size()));
    }
}
