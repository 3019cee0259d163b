package hiring.application.anonymised;

import static hiring.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import hiring.application.ComponentTest;
import hiring.application.Samples;
import hiring.application.progress.SelectionFacts;
import hiring.application.progress.SelectionFacts.OpenSheet;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.DisclosureRule;
import hiring.events.id.ApplicationId;
import hiring.events.id.SheetId;
import hiring.events.id.StaffId;
import hiring.events.id.StageCode;
import hiring.kit.testing.OwnersDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assessors who meet a candidate know the name, and nothing else that others do not. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedFormComponentTest extends ComponentTest {

    private static final String INTERVIEW = "interview";
    private static final String WORDS =
            "I am Siân O'Neill, once Siân Jones (sian@example.org, 01622 000000, https://sian.example), born 1985.";

    @Inject
    DataSource dataSource;

    @Inject
    SelectionFacts facts;

    private final UUID candidate = UUID.randomUUID();
    private final UUID assessor = UUID.randomUUID();

    @Test
    void shows_the_name_to_those_who_meet_the_candidate_and_nothing_more() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy, form());
        assign(application, vacancy, INTERVIEW, DisclosureRule.NAMED, Samples.DURING);

        assertThat(namedForm(application))
                .contains(
                        "\"candidateName\":\"Siân O'Neill\"",
                        "I am Siân O'Neill, once Siân [name] ([e-mail], [telephone], [link] [birth].",
                        "\"names\":1")
                .doesNotContain(
                        "Jones",
                        "sian@example.org",
                        "01622",
                        "1985",
                        "Maidstone",
                        "Hillview",
                        "University of Kent",
                        "hospital",
                        "Ill health",
                        "hearing loop",
                        "Ann Other",
                        "guaranteed");
    }

    @Test
    void a_sheet_of_an_anonymous_stage_stays_without_the_name() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy, form());
        assign(application, vacancy, INTERVIEW, DisclosureRule.NAMED, Samples.DURING);
        assign(application, vacancy, "shortlisting", DisclosureRule.ANONYMOUS, Samples.DURING);

        assertThat(anonymisedForm(assessor, application)).doesNotContain("candidateName", "Siân", "O'Neill");
        assertThat(namedForm(application)).contains("Siân O'Neill");
    }

    @Test
    void reading_the_name_is_recorded_as_such() throws SQLException {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy, form());
        assign(application, vacancy, "shortlisting", null, Samples.DURING);
        anonymisedForm(assessor, application);
        assertThat(actionsOf(application)).contains("anonymised-form.viewed").doesNotContain("named-form.viewed");

        assign(application, vacancy, INTERVIEW, DisclosureRule.NAMED, Samples.DURING);
        namedForm(application);
        assertThat(actionsOf(application)).contains("anonymised-form.viewed", "named-form.viewed");
    }

    @Test
    void a_sheet_that_is_taken_away_shows_nothing() {
        UUID vacancy = aVacancy();
        UUID application = aSubmission(candidate, vacancy, form());
        assign(application, vacancy, INTERVIEW, DisclosureRule.NAMED, Samples.DURING);
        namedForm(application);

        kafka().send(new AssessorUnassigned(application, vacancy, INTERVIEW, assessor, Samples.DURING.plusSeconds(1)));
        eventually(() -> as("assessor", assessor)
                .get(formPath(assessor, application, INTERVIEW))
                .then()
                .statusCode(404));
        // Late
        assign(application, vacancy, INTERVIEW, DisclosureRule.NAMED, Samples.DURING);
        assign(application, vacancy, INTERVIEW, DisclosureRule.ANONYMOUS, Samples.DURING.plusSeconds(2));
        eventually(() -> as("assessor", assessor)
                .get(formPath(assessor, application, INTERVIEW))
                .then()
                .statusCode(200)
                .body("$", not(hasKey("candidateName")))
                .body("form.masked.births", equalTo(1)));
    }

    /** Each assignment as its second and, where it has one, its rule; each unassignment with a minus. */
    @ParameterizedTest
    @CsvSource({
        "1 NAMED,             true",
        "1 ANONYMOUS,         false",
        "1,                   false",
        "1 ANONYMOUS; 2 NAMED, true",
        "1 NAMED; 2 ANONYMOUS, false",
        "1 NAMED; 2,          false",
        "1 NAMED; 1 ANONYMOUS, false",
        "1 NAMED; 1,          false",
        "1 NAMED; -2; 3 NAMED, true",
        "1 NAMED; -2; 3 ANONYMOUS, false",
        "1 ANONYMOUS; -2; 3 NAMED, true",
        "-1; 2 NAMED,         true",
        "1 NAMED; -2,         ",
        "3 NAMED; 1 ANONYMOUS; 2 NAMED, true"
    })
    void the_latest_assignment_says_whether_the_name_is_shown_in_whatever_order_they_come(
            String events, @Nullable Boolean showsName) {
        for (List<String> order : orders(List.of(events.split(";", -1)))) {
            UUID application = UUID.randomUUID();
            for (String event : order) {
                // Each of them twice
                record(application, event.strip());
                record(application, event.strip());
            }
            assertThat(sheet(application).map(OpenSheet::showsName))
                    .as("%s", order)
                    .isEqualTo(Optional.ofNullable(showsName));
        }
    }

    private static List<List<String>> orders(List<String> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<String>> orders = new ArrayList<>();
        for (int first = 0; first < events.size(); first++) {
            List<String> rest = new ArrayList<>(events);
            String event = rest.remove(first);
            for (List<String> order : orders(rest)) {
                List<String> whole = new ArrayList<>(List.of(event));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private void record(UUID application, String event) {
        String[] parts = event.split(" ", -1);
        int second = Integer.parseInt(parts[0]);
        Instant at = Samples.DURING.plusSeconds(Math.abs(second));
        UUID vacancy = new UUID(0, 1);
        QuarkusTransaction.requiringNew().run(() -> {
            if (second < 0) {
                facts.record(new AssessorUnassigned(application, vacancy, INTERVIEW, assessor, at));
            } else {
                DisclosureRule rule = parts.length == 1 ? null : DisclosureRule.valueOf(parts[1]);
                facts.record(new AssessorAssigned(application, vacancy, INTERVIEW, assessor, rule, at));
            }
        });
    }

    private Optional<OpenSheet> sheet(UUID application) {
        StaffId staff = new StaffId(assessor);
        return QuarkusTransaction.requiringNew()
                .call(() -> facts.assigned(
                        staff, SheetId.of(new ApplicationId(application), new StageCode(INTERVIEW), staff)));
    }

    private void assign(UUID application, UUID vacancy, String stage, @Nullable DisclosureRule disclosure, Instant at) {
        kafka().send(new AssessorAssigned(application, vacancy, stage, assessor, disclosure, at));
    }

    private String namedForm(UUID application) {
        String path = formPath(assessor, application, INTERVIEW);
        eventually(() -> as("assessor", assessor).get(path).then().statusCode(200));
        return as("assessor", assessor).get(path).asString();
    }

    private static String form() {
        return Samples.form("FIRST", true)
                .replace("\"familyName\"", "\"previousNames\": \"Jones\", \"familyName\"")
                .replace("I have automated the stock list of a shop.", WORDS);
    }

    private List<String> actionsOf(UUID application) throws SQLException {
        try (var connection = OwnersDatabase.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "select action from audit_entry where subject = ? and person = ?")) {
            statement.setObject(1, application);
            statement.setObject(2, assessor);
            try (var rows = statement.executeQuery()) {
                List<String> actions = new ArrayList<>();
                while (rows.next()) {
                    actions.add(rows.getString(1));
                }
                return actions;
            }
        }
    }
}
