package hiring.vacancy.rule;

import static hiring.vacancy.Packs.at;
import static hiring.vacancy.Packs.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graduate pack has four openings; its last stage ends on Friday 19 February 2021. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartRulesTest {

    private static final Instant NOW = Instant.parse("2020-11-20T09:00:00Z");
    private static final String START = "/timetable/start";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Each intake: its date and its places
                "2021-03-22 x 3, 2021-05-24 x 1 |",
                "2021-02-22 x 4                 |",
                "2021-03-22 x 2, 2021-05-24 x 1 | /intakes too-few-places",
                "2021-05-24 x 3, 2021-03-22 x 1 | /intakes/1/on/date out-of-order",
                "2021-03-22 x 3, 2021-03-22 x 1 | /intakes/1/on/date duplicate",
                "2021-02-19 x 3, 2021-03-22 x 1 | /intakes/0/on/date before-last-stage",
                "2021-03-22 x 3, 2021-04-05 x 1 | /intakes/1/on/date not-a-working-day",
                "2020-11-19 x 3, 2021-03-22 x 1 | /intakes/0/on/date in-the-past, /intakes/0/on/date before-last-stage",
                "2101-06-01 x 4                 | /intakes/0/on/date range",
                // What follows is compared with the latest before it
                "2021-05-24 x 1, 2021-03-22 x 2, 2021-03-22 x 1 |"
                        + " /intakes/1/on/date out-of-order, /intakes/2/on/date out-of-order",
                "2021-05-24 x 1, 2021-03-20 x 1, 2021-02-19 x 1 | /intakes/1/on/date not-a-working-day,"
                        + " /intakes/1/on/date out-of-order, /intakes/2/on/date before-last-stage,"
                        + " /intakes/2/on/date out-of-order, /intakes too-few-places"
            })
    void intakes_follow_each_other_after_the_selection_and_have_places_for_all(
            String intakes, @Nullable String expected) {
        ObjectNode pack = Packs.graduate();
        at(pack, START).set("intakes", intakes(intakes));
        at(pack, START).remove("on");

        assertThat(String.join(", ", findings(pack))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_start_is_on_a_date_or_in_intakes_or_by_agreement() {
        ObjectNode both = Packs.graduate();
        at(both, START).set("intakes", intakes("2021-03-22 x 4"));
        assertThat(findings(both)).containsExactly(" date-or-agreement");

        ObjectNode agreed = Packs.graduate();
        at(agreed, START).put("byAgreement", true).set("intakes", intakes("2021-03-22 x 4"));
        at(agreed, START).remove("on");
        assertThat(findings(agreed)).containsExactly(" date-or-agreement");

        ObjectNode neither = Packs.graduate();
        at(neither, START).set("intakes", json("[]"));
        at(neither, START).remove("on");
        assertThat(findings(neither)).containsExactly(" date-or-agreement");
    }

    @Test
    void a_weekday_beside_an_intake_is_checked() {
        ObjectNode pack = Packs.graduate();
        at(pack, START).set("intakes", json("""
                [{"on": {"date": "2021-03-22", "weekday": "TUESDAY"}, "places": 4}]"""));
        at(pack, START).remove("on");

        assertThat(findings(pack)).containsExactly("/intakes/0/on/weekday weekday-mismatch");
    }

    @Test
    void a_start_is_after_the_closing_where_no_stage_has_dates() {
        ObjectNode pack = Packs.graduate();
        at(pack, "/timetable").set("stages", json("[]"));
        at(pack, START).set("on", json("{\"date\": \"2020-12-21\"}"));
        assertThat(findings(pack)).containsExactly("/on/date before-closing");

        at(pack, START).set("on", json("{\"date\": \"2020-12-22\"}"));
        assertThat(findings(pack)).isEmpty();
    }

    private static ArrayNode intakes(String written) {
        ArrayNode intakes = (ArrayNode) json("[]");
        for (String intake : written.split(", ", -1)) {
            String[] parts = intake.split(" x ", -1);
            intakes.addObject()
                    .put("places", Integer.parseInt(parts[1].strip()))
                    .putObject("on")
                    .put("date", parts[0]);
        }
        return intakes;
    }

    private static List<String> findings(ObjectNode pack) {
        return DocumentRules.findings(Documents.of(pack), NOW).stream()
                .filter(finding -> finding.pointer().startsWith(START))
                .map(finding -> finding.pointer().substring(START.length()) + " " + finding.code())
                .toList();
    }
}
