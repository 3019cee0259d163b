package hiring.vacancy.link;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How links are tried when somebody asks for it. */
@ConfigMapping(prefix = "hiring.vacancy.links")
public interface LinkConfig {

    /** Whether they are; an installation that must not reach the web says no. */
    @WithDefault("true")
    boolean tried();

    /** How many pages of one pack are asked at most. */
    @WithDefault("100")
    int most();

    /** How many pages are asked at the same time. */
    @WithDefault("8")
    int together();

    /** How many packs are tried at the same time; each keeps a thread waiting. */
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

    /** How often one may be sent on to another address. */
    @WithDefault("5")
    int redirects();

    /**
     * Hosts that are asked wherever they are and at any port; for tests and for an organisation's own pages inside its
     * network.
     */
    Optional<Set<String>> trustedHosts();
}
