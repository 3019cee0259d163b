package hiring.local.stack;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of parts. A new service is a line here. */
final class Parts {

    private Parts() {}

    static List<ServicePart> services(Settings settings) {
        return List.of(
                new ServicePart(settings, "vacancy-service", ServicePart.VACANCY_PORT, "vacancy"),
                new ServicePart(settings, "application-service", ServicePart.APPLICATION_PORT, "application"),
                new ServicePart(settings, "assessment-service", ServicePart.ASSESSMENT_PORT, "assessment"),
                new ServicePart(settings, "notification-service", ServicePart.NOTIFICATION_PORT, "notification"));
    }

    static List<Part> all(Settings settings) throws StartFailure {
        boolean productionLike = settings.with().contains(ProductionLike.NAME);
        refuseDataOfOther(settings, productionLike ? "kafka" : "kafka-1");
        if (productionLike) {
            return ProductionLike.parts(settings);
        }
        List<ServicePart> services = services(settings);
        List<Part> parts = new ArrayList<>(List.of(
                new PostgresPart(
                        settings, services.stream().map(ServicePart::database).toList(), Map.of()),
                new KafkaPart(settings),
                new KeycloakPart(settings),
                new MailPart(settings)));
        // Before the services, which send to it
        if (settings.with().contains(TracesPart.NAME)) {
            parts.add(new TracesPart(settings));
        }
        parts.addAll(services);
        parts.add(new PortalPart(settings, names(parts)));
        if (settings.with().contains(PrometheusPart.NAME)) {
            parts.add(new PrometheusPart(settings, services));
        }
        parts.add(new ApiPagePart(settings, services));
        return parts;
    }

    static Set<String> names(List<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.toSet());
    }

    // Databases and topics belong together, and each profile has topics of its own
    private static void refuseDataOfOther(Settings settings, String brokerOfOther) throws StartFailure {
        if (Files.exists(settings.data(brokerOfOther))) {
            throw new StartFailure(
                    "The data of this folder were made with another profile. Use another folder (HIRING_HOME), or"
                            + " delete them with ./hiring reset");
        }
    }

    /** The named parts and all that they need, or every part if no name is given. */
    static List<Part> only(List<Part> all, Set<String> names) throws StartFailure {
        if (names.isEmpty()) {
            return all;
        }
        var byName = all.stream().collect(Collectors.toMap(Part::name, Function.identity()));
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : names) {
            Part part = byName.get(name);
            if (part == null) {
                throw new StartFailure("There is no part %s; there are %s"
                        .formatted(name, all.stream().map(Part::name).collect(Collectors.joining(", "))));
            }
            wanted.add(name);
            wanted.addAll(part.needs());
        }
        return all.stream().filter(part -> wanted.contains(part.name())).toList();
    }
}
