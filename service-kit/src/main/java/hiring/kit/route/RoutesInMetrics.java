package hiring.kit.route;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps addresses out of the metrics. Addresses contain ids of people, metrics are public, and each new value of a tag
 * creates a new series, whose number is limited.
 */
public class RoutesInMetrics {

    static final String OTHER = "OTHER";

    private static final String ADDRESS = "uri";
    /** The values that the library uses where there is no route. */
    private static final Set<String> NAMES = Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root");

    @Produces
    @Singleton
    MeterFilter templatesOnly() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String address = id.getTag(ADDRESS);
                boolean told = address == null
                        || NAMES.contains(address)
                        || (id.getName().startsWith("http.server") && isTemplate(address));
                return told
                        ? id
                        : id.replaceTags(id.getTags().stream()
                                .map(tag -> tag.getKey().equals(ADDRESS) ? Tag.of(ADDRESS, OTHER) : tag)
                                .toList());
            }
        };
    }

    // Looked up at run time, because the metrics start before the resources exist
    private static boolean isTemplate(String address) {
        return Arc.container().instance(Endpoints.class).get().isTemplate(address);
    }
}
