package hiring.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.applicants.Applicants;
import hiring.acceptance.applicants.ApplicationForm;
import hiring.acceptance.bench.BenchPeople;
import hiring.acceptance.bench.BenchVacancies;
import hiring.acceptance.system.Answer;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import hiring.acceptance.system.Service;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Candidates who apply one after the other during a fault. Each repeats a request until there is a response. A
 * submission with a response is acknowledged, and must not be lost from then on.
 */
final class Submissions {

    private static final int CLIENTS = 4;
    private static final int PEOPLE = 100;
    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int PRECONDITION_FAILED = 412;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final BenchVacancies vacancies;
    private final List<Person> people;
    private final List<UUID> opened = new ArrayList<>();
    private final Queue<Pair> open = new ConcurrentLinkedQueue<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> lost = ConcurrentHashMap.newKeySet();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicLong nextTurn = new AtomicLong();
    private final long nanosBetween;
    private final List<Thread> clients = new ArrayList<>();
    private volatile Service service;
    private volatile boolean running;
    private volatile boolean paused;
    private JsonNode form = Json.object();

    private record Pair(Person person, UUID vacancy) {}

    /** @param perSecond the maximum number of applications started in a second */
    Submissions(HiringSystem system, String run, double perSecond) {
        this.service = system.applications();
        this.vacancies = new BenchVacancies(system, run);
        this.nanosBetween = (long) (1e9 / perSecond);
        this.people = BenchPeople.signedIn(system, "faults-" + run, PEOPLE);
    }

    List<Person> people() {
        return people;
    }

    /** The vacancies that only this run uses. */
    List<UUID> vacancies() {
        return List.copyOf(opened);
    }

    /** Without those that a service has named as lost. */
    Set<UUID> acknowledged() {
        Set<UUID> expected = new HashSet<>(acknowledged);
        expected.removeAll(lost);
        return Set.copyOf(expected);
    }

    /** A service has named these as lost: only they may be missing, and where they are known they do not count. */
    void nameAsLost(Set<UUID> named) {
        lost.addAll(named);
    }

    Set<UUID> lost() {
        return Set.copyOf(lost);
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    /** Opens as many vacancies as that time needs, and reads what their form asks. */
    void prepare(Duration length) {
        long wanted = length.toNanos() / nanosBetween;
        for (int number = 0; number <= wanted / PEOPLE; number++) {
            UUID vacancy = vacancies.open(number);
            opened.add(vacancy);
            people.forEach(person -> open.add(new Pair(person, vacancy)));
        }
        people.forEach(person -> service.put(
                        person,
                        "/candidates/me",
                        Json.object()
                                .put("name", "Bench")
                                .put("email", BenchPeople.email(person))
                                .put("telephone", "07000000000"))
                .expect(200));
        Pair first = open.remove();
        Answer draft = new Patience()
                .await("the vacancy to be open", () -> start(first, UUID.randomUUID()), Answer::isSuccess);
        String path = pathOf(draft);
        JsonNode asked = service.get(first.person, path).expect(200).body().path("vacancy");
        LocalDate today = LocalDate.ofInstant(service.now(), ZoneOffset.UTC);
        form = ApplicationForm.of(Applicants.make(1, 1).getFirst(), asked, today);
        // The service learns of the vacancies in any order
        UUID last = opened.getLast();
        Pair probe = new Pair(people.getLast(), last);
        open.remove(probe);
        new Patience().await("the last vacancy to be open", () -> start(probe, UUID.randomUUID()), Answer::isSuccess);
    }

    void begin() {
        running = true;
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().name("candidates").start(this::apply));
        }
    }

    /** Waits until the requests in progress have a response. */
    void end() {
        running = false;
        for (Thread client : clients) {
            join(client);
        }
        clients.clear();
    }

    private static void join(Thread client) {
        try {
            client.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Pauses the start of new applications. */
    void pause() {
        paused = true;
    }

    void goOn() {
        paused = false;
    }

    /** From now on candidates use this replica. */
    void through(Service replica) {
        service = replica;
    }

    private void apply() {
        while (running) {
            long turn = nextTurn.updateAndGet(last -> Math.max(System.nanoTime(), last + nanosBetween));
            LockSupport.parkNanos(turn - System.nanoTime());
            Pair pair = paused ? null : open.poll();
            if (pair != null) {
                apply(pair);
            }
        }
    }

    private void apply(Pair pair) {
        UUID key = UUID.randomUUID();
        Answer draft = untilAnswered(() -> start(pair, key));
        if (!accepted(draft)) {
            return;
        }
        String path = pathOf(draft);
        if (!fillIn(pair, path, draft)) {
            return;
        }
        Answer submitted = untilAnswered(() -> service.put(pair.person, path + "/submission", Json.object()));
        if (accepted(submitted)) {
            acknowledged.add(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        }
    }

    private boolean fillIn(Pair pair, String path, Answer draft) {
        String etag = draft.etag().orElse("");
        while (true) {
            String known = etag;
            Answer saved = untilAnswered(() -> service.put(pair.person, path + "/form", form, known));
            if (saved.status() != PRECONDITION_FAILED) {
                return accepted(saved);
            }
            // The form was saved, and the response was lost
            etag = untilAnswered(() -> service.get(pair.person, path)).etag().orElse("");
        }
    }

    private Answer start(Pair pair, UUID key) {
        return service.post(pair.person, "/applications", Json.object().put("vacancyId", pair.vacancy.toString()), key);
    }

    private static String pathOf(Answer draft) {
        return "/applications/" + draft.body().path("id").asText();
    }

    private boolean accepted(Answer answer) {
        if (!answer.isSuccess()) {
            refused.add("%s: %d %s".formatted(answer.request(), answer.status(), answer.problem()));
        }
        return answer.isSuccess();
    }

    private Answer untilAnswered(Supplier<Answer> request) {
        while (true) {
            try {
                Answer answer = request.get();
                if (answer.status() < SERVER_ERROR && answer.status() != UNAUTHORIZED && answer.status() != TOO_MANY) {
                    return answer;
                }
                if (answer.status() == SERVER_ERROR) {
                    refused.add(
                            "%s: %d".formatted(answer.request().replaceAll("[0-9a-f-]{36}", "ID"), answer.status()));
                }
            } catch (RuntimeException away) {
                // The service or the identity provider is unavailable for longer than the repeats of one request
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
