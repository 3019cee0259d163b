package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.bench.BenchDrafts.Draft;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Measures what candidates do most while they fill in a form: saving it, reading it, and reading their own
 * applications. Each client is a candidate with a complete draft, and each save changes a sentence of it.
 */
public final class FormsBench {

    private static final List<Integer> CLIENTS = List.of(16, 64);
    private static final int PEOPLE = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final String SERVICE = "application-service";
    private static final String STATEMENT = "supportingStatement";
    private static final double NANOS_PER_MILLI = 1e6;

    private final HiringSystem system;
    private final BenchVacancies vacancies;
    private final BenchDrafts drafts;
    private final List<Person> people;
    private final ProcessHandle service = new LocalScript().process(SERVICE);
    private final Consumer<String> progress;

    /**
     * Creates a measurement.
     *
     * @param progress receives progress messages, as it takes minutes
     */
    public FormsBench(HiringSystem system, String run, Consumer<String> progress) {
        this.system = system;
        this.progress = progress;
        this.vacancies = new BenchVacancies(system, run);
        this.drafts = new BenchDrafts(system);
        this.people = BenchPeople.signedIn(system, "forms", PEOPLE);
    }

    /** What a candidate does again and again. The number is that of the candidate. */
    private record Act(String name, IntConsumer once) {}

    public Report measure() {
        progress.accept("%d drafts".formatted(PEOPLE));
        UUID vacancy = vacancies.open(0);
        AtomicReferenceArray<Draft> own = new AtomicReferenceArray<>(PEOPLE);
        for (int candidate = 0; candidate < PEOPLE; candidate++) {
            own.set(candidate, drafts.begin(people.get(candidate), vacancy));
        }
        JsonNode form = drafts.formOf(own.get(0));
        for (int candidate = 0; candidate < PEOPLE; candidate++) {
            own.set(candidate, drafts.save(own.get(candidate), form));
        }
        List<Act> acts = List.of(
                new Act(
                        "save the form",
                        candidate -> own.set(candidate, drafts.save(own.get(candidate), changed(form)))),
                new Act(
                        "read the form",
                        candidate -> read(candidate, own.get(candidate).path())),
                new Act("own applications", candidate -> read(candidate, "/candidates/me/applications")));
        progress.accept("warming up");
        acts.forEach(act -> ClosedLoop.repeat(CLIENTS.getFirst(), WARM_UP, act.once()));
        List<List<Object>> rows = new ArrayList<>();
        for (int clients : CLIENTS) {
            for (Act act : acts) {
                progress.accept("%s, %d clients".formatted(act.name(), clients));
                rows.add(row(act, clients));
            }
        }
        return new Report(
                "Requests while a form is filled in",
                List.of("request", "clients", "requests/s", "p50 ms", "p99 ms", "CPU ms", "machine idle %"),
                rows,
                List.of(
                        "The form has %,d characters. CPU ms: processor time of %s for one request."
                                .formatted(form.toString().length(), SERVICE),
                        "Everything on one machine: clients, services, Kafka, PostgreSQL with durable commits.",
                        "The run leaves its drafts behind; ./hiring reset removes them."));
    }

    private List<Object> row(Act act, int clients) {
        Duration processorBefore = processorTime();
        MachineTime machineBefore = MachineTime.now();
        ClosedLoop.Measured measured = ClosedLoop.repeat(clients, MEASURED, act.once());
        double idle = MachineTime.now().idleSince(machineBefore);
        double processor = processorTime().minus(processorBefore).toNanos() / NANOS_PER_MILLI;
        Latencies latencies = measured.latencies();
        return List.of(
                act.name(),
                clients,
                measured.perSecond(),
                latencies.millis(0.5),
                latencies.millis(0.99),
                processor / latencies.count(),
                idle);
    }

    private void read(int candidate, String path) {
        system.applications().get(people.get(candidate), path).expect(200);
    }

    private Duration processorTime() {
        return service.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static JsonNode changed(JsonNode form) {
        ObjectNode changed = form.deepCopy();
        return changed.put(STATEMENT, "%s %s".formatted(form.path(STATEMENT).asText(), UUID.randomUUID()));
    }
}
