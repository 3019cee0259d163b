package hiring.vacancy.link;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings for tests, in which nothing takes long that need not. */
record FixedLinkConfig(boolean tried, int most, Duration answer, Duration overall) implements LinkConfig {

    static final FixedLinkConfig USUAL = new FixedLinkConfig(true, 100, Duration.ofSeconds(20), Duration.ofSeconds(60));

    @Override
    public int together() {
        return 2;
    }

    @Override
    public int packs() {
        return 1;
    }

    @Override
    public Duration connect() {
        return Duration.ofMillis(500);
    }

    @Override
    public int redirects() {
        return 3;
    }

    @Override
    public Optional<Set<String>> trustedHosts() {
        return Optional.of(Set.of(Script.HOST, "www.example.org"));
    }
}
