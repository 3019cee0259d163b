package hiring.acceptance.faults;

import hiring.acceptance.system.EventLog;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import hiring.acceptance.system.Service;
import hiring.events.ApplicationsSealed;
import hiring.events.HiringEvent;
import hiring.events.VacancyClosed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Two processes of each service behind a balancer. One of each is killed, in turn; then the vacancies close while two
 * of each run again. Each vacancy must be closed and sealed once, with all applications.
 */
final class TwoOfEach implements Fault {

    private static final Person RECRUITER = Person.sample("recruiter1");
    private static final Duration SETTLED = Duration.ofMinutes(8);

    @Override
    public String name() {
        return "replicas";
    }

    @Override
    public String description() {
        return "two of each service behind a balancer, one of each killed, then all vacancies closed";
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        List<Replica> second = new ArrayList<>();
        Duration step = length.dividedBy(2L * Part.SERVICES.size());
        Map<String, URI> first = Balanced.services(scene.system().addresses());
        try (Balanced balanced = new Balanced(scene.system().addresses())) {
            scene.submissions().through(balanced.system().applications());
            for (String service : Part.SERVICES) {
                Replica replica = Replica.of(scene, service, address(first, service));
                second.add(replica);
                balanced.of(service).add(replica.address());
                scene.last(step);
            }
            // The first ones, because they hold the relay and the partitions
            for (String service : Part.SERVICES) {
                scene.kill(service);
                scene.last(step);
            }
            Part.SERVICES.forEach(scene::start);
            scene.last(step);
            scene.submissions().end();
            scene.settling().await(SETTLED);
            close(scene);
            Part.SERVICES.forEach(service -> scene.say("%s: %s connections"
                    .formatted(service, balanced.of(service).connections().values())));
        } finally {
            scene.submissions().through(scene.system().applications());
            second.forEach(Replica::close);
        }
    }

    private static URI address(Map<String, URI> services, String service) {
        URI address = services.get(service);
        if (address == null) {
            throw new IllegalArgumentException("There is no service " + service);
        }
        return address;
    }

    private static void close(Scene scene) throws Exception {
        HiringSystem system = scene.system();
        List<UUID> vacancies = scene.submissions().vacancies();
        Instant closing = vacancies.stream()
                .map(vacancy -> Instant.parse(system.vacancies()
                        .get(RECRUITER, "/vacancies/" + vacancy)
                        .expect(200)
                        .body()
                        .path("closesAt")
                        .asText()))
                .max(Instant::compareTo)
                .orElseThrow();
        Instant before = system.vacancies().now();
        scene.say("%d vacancies close at %s".formatted(vacancies.size(), closing));
        try {
            moveClocks(system, closing);
            checkClosed(scene, Set.copyOf(vacancies));
        } finally {
            moveClocks(system, before);
        }
    }

    // The service that announces the closing comes last, so that the others do not refuse what it announces
    private static void moveClocks(HiringSystem system, Instant now) {
        for (Service service :
                List.of(system.notifications(), system.assessments(), system.applications(), system.vacancies())) {
            system.moveClock(service, now);
        }
    }

    private static void checkClosed(Scene scene, Set<UUID> vacancies) {
        new Patience()
                .await(
                        "every vacancy to be sealed",
                        () -> sealed(events(scene), vacancies).size(),
                        size -> size == vacancies.size());
        // A second announcement would come at once
        scene.last(Duration.ofSeconds(5));
        List<EventLog.Entry> events = events(scene);
        Map<UUID, Integer> sealed = sealed(events, vacancies);
        int counted = sealed.values().stream().mapToInt(Integer::intValue).sum();
        Set<UUID> acknowledged = scene.submissions().acknowledged();
        if (counted != acknowledged.size()) {
            throw new IllegalStateException(
                    "%d applications are sealed instead of %d".formatted(counted, acknowledged.size()));
        }
        once(events, VacancyClosed.class, vacancies);
        once(events, ApplicationsSealed.class, vacancies);
        scene.say("each was closed and sealed once, with %d applications".formatted(counted));
    }

    private static List<EventLog.Entry> events(Scene scene) {
        return scene.system().events().events();
    }

    private static Map<UUID, Integer> sealed(List<EventLog.Entry> events, Set<UUID> vacancies) {
        Map<UUID, Integer> sealed = new HashMap<>();
        for (EventLog.Entry entry : events) {
            if (entry.event() instanceof ApplicationsSealed seal && vacancies.contains(seal.vacancyId())) {
                sealed.put(seal.vacancyId(), seal.submitted());
            }
        }
        return sealed;
    }

    private static void once(List<EventLog.Entry> events, Class<? extends HiringEvent> type, Set<UUID> vacancies) {
        Map<UUID, Set<String>> ids = new HashMap<>();
        for (EventLog.Entry entry : events) {
            if (type.isInstance(entry.event())
                    && vacancies.contains(entry.event().key())) {
                ids.computeIfAbsent(entry.event().key(), key -> new HashSet<>()).add(entry.id());
            }
        }
        ids.forEach((vacancy, found) -> {
            if (found.size() > 1) {
                throw new IllegalStateException(
                        "%s happened %d times to %s".formatted(type.getSimpleName(), found.size(), vacancy));
            }
        });
    }
}
