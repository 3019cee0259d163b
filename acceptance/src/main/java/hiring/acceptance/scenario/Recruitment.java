package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.account.Book;
import hiring.acceptance.account.Fact;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.UncertainMessages;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The current recruitment: its people, its vacancy and its progress. */
final class Recruitment implements AutoCloseable {

    // Candidates and system run on the same machine; more in parallel would only queue
    private static final int AT_ONCE = 16;

    private final HiringSystem system;
    private final Vacancy vacancy;
    private final List<Candidate> candidates;
    private final MovedClock clock;
    private final Narrator narrator;
    private final Cast cast;
    private final Book book = new Book();
    private final Crowd crowd = new Crowd(AT_ONCE);
    private final Patience patience = new Patience();
    private final Set<UUID> scored = ConcurrentHashMap.newKeySet();

    Recruitment(
            HiringSystem system,
            Vacancy vacancy,
            List<Candidate> candidates,
            Cast cast,
            MovedClock clock,
            Narrator narrator) {
        this.system = system;
        this.vacancy = vacancy;
        this.candidates = List.copyOf(candidates);
        this.clock = clock;
        this.narrator = narrator;
        this.cast = cast;
    }

    HiringSystem system() {
        return system;
    }

    Vacancy vacancy() {
        return vacancy;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    Cast cast() {
        return cast;
    }

    Book book() {
        return book;
    }

    MovedClock clock() {
        return clock;
    }

    Patience patience() {
        return patience;
    }

    <T> void each(Collection<T> people, Consumer<? super T> act) {
        crowd.each(people, act);
    }

    void tell(String what) {
        narrator.tell(clock.now(), what);
    }

    /** Moves the clock to that time of the day, after all pending events and letters have arrived. */
    void moveTo(Instant at) {
        settle();
        clock.moveTo(at);
    }

    /** That time of the first working day after so many days. */
    void moveToWorkday(int daysAhead, LocalTime time) {
        LocalDate day = today().plusDays(daysAhead);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        moveTo(day.atTime(time).atZone(vacancy.zone()).toInstant());
    }

    LocalDate today() {
        return clock.now().atZone(vacancy.zone()).toLocalDate();
    }

    /** An assessor has scored the application. */
    void noteScored(Candidate candidate) {
        scored.add(candidate.applicationId());
    }

    boolean isScored(Candidate candidate) {
        return scored.contains(candidate.applicationId());
    }

    Instant daysAfterClosing(int days, LocalTime time) {
        // The closing instant is the start of the next day
        return vacancy.closesAt()
                .atZone(vacancy.zone())
                .toLocalDate()
                .plusDays(days)
                .atTime(time)
                .atZone(vacancy.zone())
                .toInstant();
    }

    /**
     * Waits until every e-mail of the steps so far is sent, and resolves those that are uncertain. In reality days pass
     * between two steps, and the next fact can cancel a letter that is unsent or uncertain.
     */
    void settle() {
        Map<String, Long> expected = book.told(key -> !isOnPaper(key));
        patience.await(
                "all e-mails to be sent",
                () -> {
                    UncertainMessages.resolve(
                            system.notifications(), Cast.RECRUITER, Set.of(vacancy.id()), this::arrived);
                    return notificationCounts();
                },
                counts -> isQuiet(counts, expected));
    }

    private Set<UUID> arrived() {
        return system.mail().everything().stream()
                .filter(mail ->
                        mail.header("X-Hiring-Vacancy").equals(vacancy.id().toString()))
                .map(mail -> UUID.fromString(mail.header("X-Hiring-Obligation")))
                .collect(Collectors.toSet());
    }

    private static boolean isQuiet(JsonNode counts, Map<String, Long> expected) {
        Map<String, Long> missing = new HashMap<>(expected);
        long waiting = 0;
        for (JsonNode kind : counts.path("kinds")) {
            waiting += kind.path("emailsWaiting").asLong()
                    + kind.path("emailsUncertain").asLong();
            long gone = Stream.of("emailsSent", "emailsFailed", "emailsBounced")
                    .mapToLong(state -> kind.path(state).asLong())
                    .sum();
            missing.merge(kind.path("kind").asText(), -gone, Long::sum);
        }
        return waiting == 0 && missing.values().stream().allMatch(number -> number <= 0);
    }

    JsonNode notificationCounts() {
        return system.notifications()
                .get(Cast.RECRUITER, ofVacancy("/notification-counts"))
                .expect(200)
                .body();
    }

    JsonNode applicationCounts() {
        return system.applications()
                .get(Cast.RECRUITER, ofVacancy("/application-counts"))
                .expect(200)
                .body();
    }

    JsonNode assessmentCounts() {
        return system.assessments()
                .get(Cast.RECRUITER, ofVacancy("/assessment-counts"))
                .expect(200)
                .body();
    }

    /** The counts of assessment-service for one stage. */
    JsonNode stageCounts(Stage stage) {
        for (JsonNode counts : assessmentCounts().path("stages")) {
            if (counts.path("code").asText().equals(stage.code())) {
                return counts;
            }
        }
        throw new IllegalStateException("The assessment plan has no stage " + stage.code());
    }

    String ofVacancy(String path) {
        return "/vacancies/" + vacancy.id() + path;
    }

    String ofStage(Stage stage, String path) {
        return ofVacancy("/stages/" + stage.code() + path);
    }

    private boolean isOnPaper(String key) {
        return candidates.stream()
                .filter(candidate -> candidate.isOnPaper() && candidate.hasBegun())
                .anyMatch(candidate -> key.startsWith(candidate.applicationId().toString()));
    }

    Candidate by(UUID application) {
        Candidate candidate = byApplication().get(application);
        if (candidate == null) {
            throw new IllegalStateException("No candidate of this recruitment has application " + application);
        }
        return candidate;
    }

    Map<UUID, Candidate> byApplication() {
        return candidates.stream()
                .filter(Candidate::hasBegun)
                .collect(Collectors.toMap(Candidate::applicationId, Function.identity()));
    }

    /** Submitted, not withdrawn, not found ineligible. */
    List<Candidate> stillIn() {
        return candidates.stream()
                .filter(Candidate::hasBegun)
                .filter(candidate -> book.has(Fact.APPLICATION_SUBMITTED, candidate.applicationId()))
                .filter(candidate -> !book.has(Fact.APPLICATION_WITHDRAWN, candidate.applicationId()))
                .filter(candidate -> !book.has(Fact.FOUND_INELIGIBLE, candidate.applicationId()))
                .toList();
    }

    @Override
    public void close() {
        crowd.close();
    }
}
