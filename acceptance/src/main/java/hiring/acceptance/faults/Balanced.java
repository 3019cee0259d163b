package hiring.acceptance.faults;

import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.HiringSystem;
import hiring.local.Balancer;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The running system behind a balancer for each service. */
final class Balanced implements AutoCloseable {

    private final Map<String, Balancer> balancers = new LinkedHashMap<>();
    private final HiringSystem system;

    Balanced(Addresses first) throws IOException {
        for (Map.Entry<String, URI> service : services(first).entrySet()) {
            balancers.put(service.getKey(), new Balancer(0, List.of(service.getValue())));
        }
        system = new HiringSystem(first.withServices(
                of(Part.VACANCIES).address(),
                of(Part.APPLICATIONS).address(),
                of(Part.ASSESSMENTS).address(),
                of(Part.NOTIFICATIONS).address()));
    }

    /** The addresses of the services without a balancer. */
    static Map<String, URI> services(Addresses addresses) {
        Map<String, URI> services = new LinkedHashMap<>();
        services.put(Part.VACANCIES, addresses.vacancies());
        services.put(Part.APPLICATIONS, addresses.applications());
        services.put(Part.ASSESSMENTS, addresses.assessments());
        services.put(Part.NOTIFICATIONS, addresses.notifications());
        return services;
    }

    Balancer of(String service) {
        Balancer balancer = balancers.get(service);
        if (balancer == null) {
            throw new IllegalArgumentException("There is no service " + service);
        }
        return balancer;
    }

    HiringSystem system() {
        return system;
    }

    @Override
    public void close() throws IOException {
        system.close();
        for (Balancer balancer : balancers.values()) {
            balancer.close();
        }
    }
}
