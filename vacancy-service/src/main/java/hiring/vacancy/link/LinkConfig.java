package hiring.vacancy.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings of the check of links. */
@ConfigMapping(prefix = "hiring.vacancy.links")
public interface LinkConfig {

    /** Whether links are requested; false for an installation that must not reach the web. */
    @WithDefault("true")
    boolean tried();

    /** How many pages of one pack are requested at most. */
    @WithDefault("100")
    int most();

    /** How many pages are requested at the same time. */
    @WithDefault("8")
    int together();

    /** How many packs are checked at the same time; each blocks a thread. */
    @WithDefault("4")
    int packs();

    /** How long a connection may take. */
    @WithDefault("PT3S")
    Duration connect();

    /** How long an answer may take on a connection. */
    @WithDefault("PT5S")
    Duration answer();

    /** How long all pages of a pack may take together. */
    @WithDefault("PT20S")
    Duration overall();

    /** How many redirects are followed. */
    @WithDefault("5")
    int redirects();

    /**
     * Hosts that are requested at any address and port; for tests and for pages inside an organisation's network.
     */
    Optional<Set<String>> trustedHosts();
}
