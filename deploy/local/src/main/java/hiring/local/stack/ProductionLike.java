package hiring.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The profile in which the stack runs with the settings of {@code deploy/kubernetes/overlays/production}: two replicas
 * of each service and of the portal behind balancers, three brokers with sign-in and rights, TLS to Kafka and
 * PostgreSQL, and migrations by the owner before a replica starts.
 *
 * <p>What differs from production is named in {@code docs/operations/production-like.md}, and is in {@link Replica}.
 */
final class ProductionLike {

    static final String NAME = "production-like";

    private static final int REPLICAS = 2;

    private final Settings settings;
    private final Manifests manifests;
    private final Certificates certificates;

    private ProductionLike(Settings settings, Manifests manifests) {
        this.settings = settings;
        this.manifests = manifests;
        this.certificates = new Certificates(settings.data("certificates"));
    }

    static List<Part> parts(Settings settings) throws StartFailure {
        return new ProductionLike(
                        settings, Manifests.ofProduction(settings.project().root()))
                .parts();
    }

    private List<Part> parts() throws StartFailure {
        certificates.ensure();
        List<ServicePart> services = Parts.services(settings);
        List<Part> parts = new ArrayList<>(List.of(
                new PostgresPart(
                        settings, services.stream().map(ServicePart::database).toList(), encrypted()),
                new KeycloakPart(settings),
                new MailPart(settings)));
        List<Broker> brokers = new ArrayList<>();
        for (int number = 1; number <= manifests.brokers(); number++) {
            brokers.add(new Broker(settings, manifests, certificates, number));
        }
        parts.addAll(brokers);
        Set<String> others = Set.copyOf(parts.stream()
                .filter(part -> !part.name().equals("mail"))
                .map(Part::name)
                .toList());
        for (ServicePart service : services) {
            List<Replica> replicas = new ArrayList<>();
            for (int number = 1; number <= REPLICAS; number++) {
                replicas.add(new Replica(settings, manifests, certificates, service, number, others));
            }
            parts.addAll(replicas);
            parts.add(new BalancerPart(service.name(), service.ports(), replicas));
        }
        Set<String> used = Parts.names(parts);
        List<PortalReplica> portals = new ArrayList<>();
        for (int number = 1; number <= REPLICAS; number++) {
            portals.add(new PortalReplica(settings, manifests, number, used));
        }
        parts.addAll(portals);
        PortalPart alone = new PortalPart(settings, used);
        parts.add(new BalancerPart(PortalPart.NAME, alone.ports(), portals));
        parts.add(new ApiPagePart(settings, services));
        return parts;
    }

    private static final String ACCESS = """
            # The stack itself
            host    all postgres 127.0.0.1/32 trust
            # The services
            hostssl all all      127.0.0.1/32 scram-sha-256
            """;

    /** Connections of the services are encrypted and ask for a password; the stack itself works as the superuser. */
    private Map<String, String> encrypted() throws StartFailure {
        Path access = certificates.folder().resolve("pg_hba.conf");
        try {
            Files.writeString(access, ACCESS);
        } catch (IOException e) {
            throw new StartFailure("%s cannot be written: %s".formatted(access, e.getMessage()), e);
        }
        Map<String, String> postgres = new HashMap<>();
        postgres.put("ssl", "on");
        postgres.put("ssl_cert_file", certificates.certificate().toString());
        postgres.put("ssl_key_file", certificates.key().toString());
        postgres.put("hba_file", access.toString());
        return Map.copyOf(postgres);
    }
}
