package hiring.kit.route;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps addresses out of the metrics. They hold people's ids, anybody may read metrics, and each new value of a tag is
 * a new series, of which there are only so many.
 */
public class RoutesInMetrics {

    static final String OTHER = "OTHER";

    private static final String ADDRESS = "uri";
    /** What the library writes where there is no route. */
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

    // Not injected: the metrics start before the resources are there
    private static boolean isTemplate(String address) {
        return Arc.container().instance(Endpoints.class).get().isTemplate(address);
    }
}
