package hiring.acceptance.account;

import com.fasterxml.jackson.databind.JsonNode;
import hiring.acceptance.account.Row.Source;
import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Json;
import hiring.acceptance.system.Patience;
import hiring.acceptance.system.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what every part of the system reports about one vacancy: the run's actions, the services' counts, the event
 * log and the candidates' mailboxes. Nothing may be lost or duplicated.
 */
public final class Reconciliation {

    private static final Person AUDITOR = Person.sample("auditor1");
    private static final Duration LATEST_FACT = Duration.ofSeconds(90);

    private final UUID vacancy;
    private final Book book;
    private final JsonNode applications;
    private final JsonNode assessments;
    private final JsonNode notifications;
    private final Map<String, JsonNode> kinds;
    private final EventFacts events;
    private final Mailboxes mail;
    private final long deadLetters;

    private Reconciliation(HiringSystem system, UUID vacancy, Book book, Set<String> addresses) {
        this.vacancy = vacancy;
        this.book = book;
        applications = system.applications()
                .get(AUDITOR, "/vacancies/" + vacancy + "/application-counts")
                .expect(200)
                .body();
        assessments = system.assessments()
                .get(AUDITOR, "/vacancies/" + vacancy + "/assessment-counts")
                .expect(200)
                .body();
        notifications = system.notifications()
                .get(AUDITOR, "/vacancies/" + vacancy + "/notification-counts")
                .expect(200)
                .body();
        kinds = Json.items(notifications.path("kinds"))
                .collect(Collectors.toMap(kind -> kind.path("kind").asText(), Function.identity()));
        events = EventFacts.of(vacancy, system.events().events());
        deadLetters = system.events().deadLettersAbout(vacancy.toString());
        mail = Mailboxes.of(vacancy, system.mail(), addresses);
    }

    /**
     * The rows, in the order of the recruitment.
     *
     * @param addresses the candidates' e-mail addresses
     */
    public static List<Row> of(HiringSystem system, UUID vacancy, Book book, Set<String> addresses) {
        return new Reconciliation(system, vacancy, book, addresses).rows();
    }

    /**
     * The rows as soon as all agree, because the last events may still be on their way. Lost or duplicated facts still
     * disagree after the wait.
     */
    public static List<Row> settled(HiringSystem system, UUID vacancy, Book book, Set<String> addresses) {
        return new Patience(LATEST_FACT)
                .lastOf(
                        () -> of(system, vacancy, book, addresses),
                        rows -> rows.stream().allMatch(Row::agrees));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(fact(Fact.APPLICATION_SUBMITTED));
        rows.add(Row.expecting("candidates who submitted", book.submitted())
                .and(Source.APPLICATIONS, applications.path("submitted").asLong())
                .and(Source.ASSESSMENTS, assessments.path("known").asLong()));
        rows.add(Row.expecting("number with which the vacancy was sealed", book.submitted())
                .and(Source.APPLICATIONS, applications.path("sealed").asLong(-1))
                .and(Source.ASSESSMENTS, assessments.path("sealed").asLong(-1))
                .and(Source.EVENTS, events.sealed()));
        rows.add(fact(Fact.APPLICATION_WITHDRAWN));
        rows.add(Row.expecting("candidates who withdrew and did not apply again", book.withdrawn())
                .and(Source.APPLICATIONS, applications.path("withdrawn").asLong())
                .and(Source.ASSESSMENTS, assessments.path("withdrawn").asLong()));
        rows.add(fact(Fact.FOUND_INELIGIBLE)
                .and(Source.APPLICATIONS, applications.path("ineligible").asLong())
                .and(Source.ASSESSMENTS, assessments.path("ineligible").asLong()));
        rows.add(fact(Fact.FOUND_ELIGIBLE)
                .and(Source.APPLICATIONS, applications.path("eligible").asLong())
                .and(Source.ASSESSMENTS, assessments.path("eligible").asLong()));
        rows.add(Row.expecting("eligibility still open", 0)
                .and(Source.APPLICATIONS, applications.path("undecided").asLong())
                .and(Source.ASSESSMENTS, assessments.path("undecided").asLong()));
        rows.add(fact(Fact.INVITED_TO_ACTIVITY));
        rows.add(fact(Fact.VIDEO_SUBMITTED));
        rows.add(fact(Fact.SIFT_COMPLETED));
        rows.add(fact(Fact.QUESTIONNAIRE_INVITED));
        rows.add(fact(Fact.ASKED_TO_BOOK));
        assessments.path("stages").forEach(stage -> addStage(rows, stage));
        rows.add(fact(Fact.CENTRE_PLACE));
        rows.add(fact(Fact.INTERVIEW));
        rows.add(fact(Fact.BARRED));
        rows.add(fact(Fact.SUCCESSFUL)
                .and(Source.ASSESSMENTS, assessments.path("successful").asLong()));
        rows.add(fact(Fact.RESERVE)
                .and(Source.ASSESSMENTS, assessments.path("reserve").asLong()));
        rows.add(fact(Fact.UNSUCCESSFUL)
                .and(Source.ASSESSMENTS, assessments.path("unsuccessful").asLong()));
        rows.add(fact(Fact.RESERVE_PROMOTED)
                .and(Source.ASSESSMENTS, assessments.path("promoted").asLong()));
        rows.add(fact(Fact.OFFER_MADE)
                .and(Source.APPLICATIONS, applications.path("offersMade").asLong()));
        rows.add(fact(Fact.OFFER_ACCEPTED)
                .and(Source.APPLICATIONS, applications.path("offersAccepted").asLong()));
        rows.add(fact(Fact.OFFER_DECLINED)
                .and(Source.APPLICATIONS, applications.path("offersDeclined").asLong()));
        rows.add(fact(Fact.FEEDBACK_REQUESTED)
                .and(Source.APPLICATIONS, applications.path("feedbackRequested").asLong()));
        rows.add(fact(Fact.FEEDBACK_RELEASED)
                .and(Source.ASSESSMENTS, assessments.path("feedbackReleased").asLong()));
        rows.add(obligations());
        for (Kind kind : Kind.values()) {
            addKind(rows, kind);
        }
        rows.add(calls());
        rows.add(fact(Fact.POSTED).and(Source.NOTIFICATIONS, total("lettersPosted")));
        addInvariants(rows);
        return rows;
    }

    private Row fact(Fact fact) {
        return Row.expecting(fact.words(), book.count(fact))
                .and(Source.EVENTS, events.of(fact).size());
    }

    // A stage that all candidates pass has no result to publish
    private void addStage(List<Row> rows, JsonNode stage) {
        String code = stage.path("code").asText();
        for (Fact fact : List.of(Fact.PROGRESSED, Fact.NOT_PROGRESSED)) {
            String field = fact == Fact.PROGRESSED ? "progressed" : "notProgressed";
            long played = book.count(fact, code);
            long published = Book.count(events.of(fact), code);
            if (played + published > 0) {
                rows.add(Row.expecting(fact.words().replace("a stage", code), played)
                        .and(Source.EVENTS, published)
                        .and(Source.ASSESSMENTS, stage.path(field).asLong()));
            }
        }
    }

    private void addKind(List<Row> rows, Kind kind) {
        long causes = book.told(kind) - book.count(Fact.POSTED, kind.wireName());
        JsonNode counted = kinds.get(kind.wireName());
        if (causes == 0 && counted == null) {
            return;
        }
        String name = kind.wireName();
        rows.add(Row.expecting("mails: " + name, causes)
                .and(
                        Source.NOTIFICATIONS,
                        counted == null ? 0 : counted.path("emailsSent").asLong())
                .and(Source.EVENTS, events.sent(name).size())
                .and(Source.MAIL, mail.of(name).size()));
    }

    private Row obligations() {
        long causes = Stream.of(Kind.values()).mapToLong(book::told).sum();
        return Row.expecting("obligations towards candidates", causes)
                .and(Source.NOTIFICATIONS, notifications.path("obligations").asLong());
    }

    private Row calls() {
        long published = kinds.keySet().stream().mapToLong(events::called).sum();
        return Row.expecting(Fact.TELEPHONED.words(), book.count(Fact.TELEPHONED))
                .and(Source.NOTIFICATIONS, total("callsDone"))
                .and(Source.EVENTS, published);
    }

    private long total(String count) {
        return kinds.values().stream()
                .mapToLong(kind -> kind.path(count).asLong())
                .sum();
    }

    private void addInvariants(List<Row> rows) {
        rows.add(Row.expecting("facts in the log and not in the run, or in the run and not in the log", 0)
                .and(Source.EVENTS, differences()));
        rows.add(Row.expecting("facts published twice", 0).and(Source.EVENTS, events.statedTwice()));
        rows.add(Row.expecting("dead letters", 0).and(Source.EVENTS, deadLetters));
        rows.add(Row.expecting("obligations still open", 0)
                .and(Source.NOTIFICATIONS, notifications.path("open").asLong()));
        rows.add(Row.expecting("second mails for the same obligation", 0).and(Source.MAIL, mail.repeated()));
        rows.add(Row.expecting("mails sent but not found, or found but not sent", 0)
                .and(Source.MAIL, lostOrInvented()));
    }

    private long differences() {
        long different = 0;
        for (Fact fact : Fact.values()) {
            if (fact != Fact.TELEPHONED) {
                different += sizeOfDifference(book.of(fact), events.of(fact));
            }
        }
        return different;
    }

    private long lostOrInvented() {
        Set<String> names = new HashSet<>(kinds.keySet());
        for (Kind kind : Kind.values()) {
            names.add(kind.wireName());
        }
        return names.stream()
                .mapToLong(name -> sizeOfDifference(events.sent(name), mail.of(name)))
                .sum();
    }

    private static <T> long sizeOfDifference(Set<T> one, Set<T> other) {
        return one.stream().filter(value -> !other.contains(value)).count()
                + other.stream().filter(value -> !one.contains(value)).count();
    }

    @Override
    public String toString() {
        return "reconciliation of vacancy " + vacancy;
    }
}
