package hiring.kit.limit;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start a service that would believe every caller's {@code X-Forwarded-For}: any caller could then choose
 * the address by which it is counted, and the addresses in links.
 */
public class TrustedProxies {

    void check(
            @Observes StartupEvent start,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwarding,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
        check(forwarding, trusted.orElse(List.of()));
    }

    static void check(boolean forwarding, List<String> trusted) {
        if (forwarding && trusted.isEmpty()) {
            throw new ConfigurationException("quarkus.http.proxy.proxy-address-forwarding is on for every caller: name"
                    + " the proxies in quarkus.http.proxy.trusted-proxies");
        }
    }
}
