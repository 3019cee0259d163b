package hiring.vacancy.rule;

import static hiring.vacancy.Packs.at;
import static hiring.vacancy.Packs.json;
import static hiring.vacancy.Packs.listAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.kit.problem.FieldError;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Each rule refuses what breaks it, and both real packs keep all of them. Stages of the graduate pack: 0 sift, 1
 * shortlist, 2 centre, 3 interview.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentRulesTest {

    private static final String STAGES = "/timetable/stages";
    private static final Instant NOW = Instant.parse("2020-11-20T09:00:00Z");

    @Test
    void accepts_both_sample_packs() {
        assertThat(findings(Packs.graduate())).isEmpty();
        assertThat(findings(Packs.manager())).isEmpty();
    }

    @Test
    void reports_the_place_of_a_question_that_may_not_be_asked() {
        List<FieldError> findings =
                graduateWith(pack -> at(pack, "/application").set("declarations", json("""
                        [{"code": "right-to-work", "askedAt": "APPLICATION", "question": "I may work here."},
                         {"code": "fitness", "askedAt": "APPLICATION", "question": "How is your health?"},
                         {"code": "lifting", "askedAt": "APPLICATION", "question":
                         "Can you lift, whatever your health?",
                          "purpose": "INTRINSIC_FUNCTION"},
                         {"code": "past", "askedAt": "APPLICATION", "question": "Have you been convicted?"}]
                        """)));

        assertThat(findings)
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        tuple("/application/declarations/1/purpose", "purpose-required"),
                        tuple("/application/declarations/3/askedAt", "asked-too-early"));
    }

    @Test
    void an_absence_bars_from_vacancies_of_the_grade_that_the_post_names() {
        assertThat(graduateWith(pack -> at(pack, STAGES + "/2").put("barMonths", 12)))
                .isEmpty();
        assertRefused(
                pack -> {
                    at(pack, STAGES + "/2").put("barMonths", 12);
                    at(pack, "/post").remove("grade");
                },
                STAGES + "/2/barMonths",
                "needs-grade");
    }

    @Test
    void what_is_asked_before_the_form_has_codes_of_its_own_and_is_allowed_to_be_asked() {
        assertThat(graduateWith(pack -> at(pack, "/application").set("screening", json("""
                        {"questions": [{"code": "swim", "question": "Can you swim?", "needed": true}],
                         "minimumAge": {"years": 18, "months": 6, "at": "2021-03-22"}}"""))))
                .isEmpty();
        assertThat(graduateWith(pack -> at(pack, "/application").set("screening", json("""
                        {"questions": [
                            {"code": "barred", "question": "Were you barred?", "needed": false},
                            {"code": "minimum-age", "question": "Are you old enough?", "needed": true},
                            {"code": "no-it-qualification", "question": "Have you studied IT?", "needed": false},
                            {"code": "swim", "question": "Can you swim?", "needed": true},
                            {"code": "swim", "question": "Can you dive?", "needed": true},
                            {"code": "fit", "question": "Is your health good?", "needed": true},
                            {"code": "past", "question": "Have you been convicted?", "needed": false},
                            {"code": "passport", "question": "May you work here?", "needed": true}]}"""))))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/application/screening/questions/0/code", "duplicate"),
                        tuple("/application/screening/questions/1/code", "duplicate"),
                        tuple("/application/screening/questions/2/code", "duplicate"),
                        tuple("/application/screening/questions/4/code", "duplicate"),
                        tuple("/application/screening/questions/5/question", "purpose-required"),
                        tuple("/application/screening/questions/6/question", "asked-too-early"),
                        tuple("/application/screening/questions/7/code", "kept-for-later"));
        assertRefused(
                pack -> at(pack, "/application").set("screening", json("{}")), "/application/screening", "required");
    }

    // Dates

    @Test
    void a_weekday_that_does_not_match_is_refused_with_both_shown() {
        List<FieldError> findings =
                graduateWith(pack -> at(pack, "/timetable/closing/on").put("weekday", "TUESDAY"));

        assertThat(findings)
                .containsExactly(new FieldError(
                        "/timetable/closing/on/weekday",
                        "weekday-mismatch",
                        "21 December 2020 is a Monday, not a Tuesday"));
        assertRefused(
                pack -> at(pack, STAGES + "/0/window/closes").put("weekday", "SUNDAY"),
                STAGES + "/0/window/closes/weekday",
                "weekday-mismatch");
        assertRefused(
                pack -> at(pack, STAGES + "/2/weeksCommencing/1").put("weekday", "FRIDAY"),
                STAGES + "/2/weeksCommencing/1/weekday",
                "weekday-mismatch");
        assertRefused(
                pack -> at(pack, "/timetable/start/on").put("weekday", "SUNDAY"),
                "/timetable/start/on/weekday",
                "weekday-mismatch");
    }

    @Test
    void accepts_a_date_without_a_weekday() {
        assertThat(graduateWith(pack -> at(pack, "/timetable/closing/on").remove("weekday")))
                .isEmpty();
    }

    @Test
    void a_window_may_open_as_applications_close_and_not_a_day_earlier() {
        // The pack itself opens on the next day; one day earlier is the closing day
        assertRefused(
                pack -> at(pack, STAGES + "/0/window").set("opens", json("{\"date\": \"2020-12-21\"}")),
                STAGES + "/0/window/opens",
                "before-closing");
    }

    @Test
    void a_window_closes_on_the_day_it_opens_at_the_earliest() {
        assertThat(graduateWith(
                        pack -> at(pack, STAGES + "/0/window").set("closes", json("{\"date\": \"2020-12-22\"}"))))
                .isEmpty();
        assertRefused(
                pack -> at(pack, STAGES + "/0/window").set("closes", json("{\"date\": \"2020-12-21\"}")),
                STAGES + "/0/window/closes",
                "before-opening");
    }

    @Test
    void stages_out_of_order_are_refused() {
        assertRefused(
                pack -> at(pack, STAGES + "/3").set("weeksCommencing", json("[{\"date\": \"2021-01-18\"}]")),
                STAGES + "/3/weeksCommencing",
                "out-of-order");
        // The sift's window ends with Friday 29 January, in the first week of the assessment centre
        assertRefused(
                pack -> at(pack, STAGES + "/0/window").set("closes", json("{\"date\": \"2021-01-29\"}")),
                STAGES + "/2/weeksCommencing",
                "out-of-order");
        assertThat(graduateWith(
                        pack -> at(pack, STAGES + "/0/window").set("closes", json("{\"date\": \"2021-01-24\"}"))))
                .isEmpty();
    }

    @Test
    void two_sessions_can_share_a_day() {
        assertThat(graduateWith(pack -> {
                    at(pack, STAGES + "/3").set("weeksCommencing", json("[]"));
                    at(pack, STAGES + "/3").set("days", json("[{\"date\": \"2021-02-05\"}]"));
                }))
                .isEmpty();
        assertRefused(
                pack -> {
                    at(pack, STAGES + "/3").set("weeksCommencing", json("[]"));
                    at(pack, STAGES + "/3").set("days", json("[{\"date\": \"2021-02-04\"}]"));
                },
                STAGES + "/3/days",
                "out-of-order");
    }

    @Test
    void a_start_before_or_on_the_last_interview_is_refused() {
        assertRefused(
                pack -> at(pack, "/timetable/start").set("on", json("{\"date\": \"2021-02-19\"}")),
                "/timetable/start/on/date",
                "before-last-stage");
        assertThat(graduateWith(pack -> at(pack, "/timetable/start").set("on", json("{\"date\": \"2021-02-22\"}"))))
                .isEmpty();
    }

    @Test
    void a_start_on_a_weekend_or_a_bank_holiday_is_refused() {
        for (String day : List.of("2021-03-20", "2021-04-02", "2021-04-05")) {
            assertRefused(
                    pack -> at(pack, "/timetable/start").set("on", json("{\"date\": \"" + day + "\"}")),
                    "/timetable/start/on/date",
                    "not-a-working-day");
        }
    }

    @Test
    void a_start_is_on_a_date_or_by_agreement() {
        assertRefused(
                pack -> at(pack, "/timetable/start").put("byAgreement", true), "/timetable/start", "date-or-agreement");
        assertRefused(pack -> at(pack, "/timetable/start").remove("on"), "/timetable/start", "date-or-agreement");
    }

    @Test
    void a_week_commences_on_a_monday() {
        assertRefused(
                pack -> at(pack, STAGES + "/3").set("weeksCommencing", json("[{\"date\": \"2021-02-16\"}]")),
                STAGES + "/3/weeksCommencing/0/date",
                "not-a-monday");
    }

    @Test
    void warns_of_an_ambiguous_closing_time() {
        assertThat(graduateWith(pack -> at(pack, "/timetable/closing").put("time", "12:00")))
                .isEmpty();
        assertRefused(
                pack -> at(pack, "/timetable/closing").put("time", "00:00"),
                "/timetable/closing/time",
                "ambiguous-midnight");
        assertRefused(
                pack -> at(pack, "/timetable/closing").put("time", "23:59:59"),
                "/timetable/closing/time",
                "whole-minutes");
        assertThat(graduateWith(pack -> {
                    at(pack, "/timetable/closing").set("on", json("{\"date\": \"2020-03-29\"}"));
                    at(pack, "/timetable/closing").put("time", "01:30");
                }))
                .extracting(FieldError::code)
                .containsExactly("no-such-time");
    }

    @Test
    void a_closing_in_the_hour_that_is_left_out_in_spring_is_refused() {
        assertThat(closingAt("2026-03-29", "00:59", null)).isEmpty();
        assertThat(closingAt("2026-03-29", "01:00", null)).containsExactly("/timetable/closing/time no-such-time");
        assertThat(closingAt("2026-03-29", "01:59", "+01:00")).containsExactly("/timetable/closing/time no-such-time");
        assertThat(closingAt("2026-03-29", "02:00", null)).isEmpty();
    }

    @Test
    void a_closing_in_the_hour_that_comes_twice_in_autumn_needs_its_offset() {
        assertThat(closingAt("2026-10-25", "00:59", null)).isEmpty();
        assertThat(closingAt("2026-10-25", "01:00", null)).containsExactly("/timetable/closing/offset offset-needed");
        assertThat(closingAt("2026-10-25", "01:59", null)).containsExactly("/timetable/closing/offset offset-needed");
        assertThat(closingAt("2026-10-25", "02:00", null)).isEmpty();
        assertThat(closingAt("2026-10-25", "01:30", "+01:00")).isEmpty();
        assertThat(closingAt("2026-10-25", "01:30", "+00:00")).isEmpty();
        assertThat(closingAt("2026-10-25", "01:30", "Z")).isEmpty();
        assertThat(closingAt("2026-10-25", "01:30", "+02:00"))
                .containsExactly("/timetable/closing/offset wrong-offset");
        assertThat(closingAt("2026-10-25", "01:30", "soon")).containsExactly("/timetable/closing/offset wrong-offset");
        assertThat(closingAt("2026-07-01", "12:00", "+00:00"))
                .containsExactly("/timetable/closing/offset wrong-offset");
        assertThat(closingAt("2026-07-01", null, "+01:00"))
                .containsExactly("/timetable/closing/offset offset-without-time");
    }

    // What follows the closing is moved far behind it
    private static List<String> closingAt(String date, @Nullable String time, @Nullable String offset) {
        return graduateWith(pack -> {
                    ObjectNode closing = at(pack, "/timetable/closing");
                    closing.set("on", json("{\"date\": \"" + date + "\"}"));
                    closing.put("time", time).put("offset", offset);
                    at(pack, STAGES + "/0").set("window", json("""
                            {"opens": {"date": "2027-01-04"}, "closes": {"date": "2027-01-08"}}"""));
                    at(pack, STAGES + "/2").set("weeksCommencing", json("[{\"date\": \"2027-01-25\"}]"));
                    at(pack, STAGES + "/3").set("weeksCommencing", json("[{\"date\": \"2027-02-15\"}]"));
                    at(pack, "/timetable/start").set("on", json("{\"date\": \"2027-03-22\"}"));
                })
                .stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @Test
    void refuses_far_away_dates_without_an_overflow() {
        for (String year : List.of("1999", "2101", "+999999999", "-999999999")) {
            assertRefused(
                    pack -> at(pack, "/timetable/closing").set("on", json("{\"date\": \"" + year + "-06-01\"}")),
                    "/timetable/closing/on/date",
                    "range");
            assertRefused(
                    pack -> at(pack, STAGES + "/2")
                            .set("weeksCommencing", json("[{\"date\": \"" + year + "-06-01\"}]")),
                    STAGES + "/2/weeksCommencing/0/date",
                    "range");
        }
    }

    @Test
    void an_unknown_zone_is_refused_and_hides_no_other_mistake() {
        assertThat(graduateWith(pack -> {
                    at(pack, "/timetable").put("timeZone", "London");
                    at(pack, "/timetable/closing/on").put("weekday", "FRIDAY");
                }))
                .extracting(FieldError::code)
                .containsExactlyInAnyOrder("unknown-time-zone", "weekday-mismatch");
    }

    // Stages and scoring

    @Test
    void a_stage_has_what_its_kind_needs() {
        assertRefused(pack -> at(pack, STAGES + "/0").remove("window"), STAGES + "/0/window", "required");
        assertRefused(pack -> at(pack, STAGES + "/3").remove("weeksCommencing"), STAGES + "/3/days", "required");
        assertRefused(pack -> at(pack, STAGES + "/1").remove("matrix"), STAGES + "/1/matrix", "required");
        assertRefused(
                pack -> at(pack, STAGES + "/1")
                        .set(
                                "window",
                                json("{\"opens\": {\"date\": \"2021-01-05\"},"
                                        + " \"closes\": {\"date\": \"2021-01-06\"}}")),
                STAGES + "/1/window",
                "not-for-kind");
        assertRefused(
                pack -> at(pack, STAGES + "/0/progression").put("rule", "RANKED"),
                STAGES + "/0/progression/rule",
                "not-for-kind");
    }

    @Test
    void the_last_stage_appoints_and_no_other() {
        assertRefused(
                pack -> at(pack, STAGES + "/3/progression").put("rule", "RANKED"),
                STAGES + "/3/progression/rule",
                "nobody-appointed");
        assertRefused(
                pack -> {
                    at(pack, STAGES + "/2/progression").put("rule", "APPOINT");
                    at(pack, STAGES + "/2/progression").remove("places");
                },
                STAGES + "/2/progression/rule",
                "appoints-too-early");
        assertRefused(pack -> at(pack, STAGES + "/3").put("optional", true), STAGES + "/3/optional", "not-for-kind");
    }

    @Test
    void marks_can_be_reached() {
        // 17 weights of at most 3
        assertThat(graduateWith(pack -> at(pack, STAGES + "/1/progression").put("passMark", 51)))
                .isEmpty();
        assertRefused(
                pack -> at(pack, STAGES + "/1/progression").put("passMark", 52),
                STAGES + "/1/progression/passMark",
                "out-of-reach");
        assertRefused(
                pack -> at(pack, STAGES + "/1/progression").put("highestMark", 50),
                STAGES + "/1/progression/highestMark",
                "not-for-kind");
        assertRefused(
                pack -> at(pack, STAGES + "/3/progression").put("places", 3),
                STAGES + "/3/progression/places",
                "not-for-rule");
    }

    @Test
    void a_tie_break_names_criteria_that_the_stage_scores() {
        String code = at(Packs.graduate(), STAGES + "/1/matrix/lines/0")
                .path("criterion")
                .asText();
        String here = STAGES + "/1/progression";
        Consumer<ObjectNode> withPlaces =
                pack -> at(pack, here).put("rule", "RANKED").put("places", 5);
        assertThat(graduateWith(withPlaces.andThen(
                        pack -> at(pack, here).putArray("tieBreak").add(code))))
                .isEmpty();
        assertRefused(
                withPlaces.andThen(
                        pack -> at(pack, here).putArray("tieBreak").add(code).add(code)),
                here + "/tieBreak/1",
                "duplicate");
        assertRefused(
                withPlaces.andThen(pack -> at(pack, here).putArray("tieBreak").add("nothing")),
                here + "/tieBreak/0",
                "unknown-criterion");
        assertRefused(
                withPlaces.andThen(pack -> {
                    at(pack, here).putArray("tieBreak").add(code);
                    listAt(pack, STAGES + "/1/matrix/lines").remove(0);
                }),
                here + "/tieBreak/0",
                "not-scored-here");
        assertRefused(
                pack -> {
                    at(pack, here).put("rule", "RANKED").remove("places");
                    at(pack, here).putArray("tieBreak").add(code);
                },
                here + "/tieBreak",
                "needs-places");
    }

    @Test
    void a_proportional_guarantee_has_places_and_a_reason() {
        String here = STAGES + "/1/progression";
        Consumer<ObjectNode> ranked =
                pack -> at(pack, here).put("rule", "RANKED").put("places", 5);
        Consumer<ObjectNode> proportional =
                ranked.andThen(pack -> at(pack, here).putObject("guarantee").put("extent", "PROPORTIONAL"));
        assertThat(graduateWith(ranked.andThen(
                        pack -> at(pack, here).putObject("guarantee").put("extent", "ALL"))))
                .isEmpty();
        assertThat(graduateWith(proportional.andThen(
                        pack -> at(pack, here + "/guarantee").put("reason", "Five rooms on two days"))))
                .isEmpty();
        assertRefused(proportional, here + "/guarantee/reason", "required");
        assertRefused(
                ranked.andThen(pack -> at(pack, here)
                        .putObject("guarantee")
                        .put("extent", "ALL")
                        .put("reason", "Five rooms on two days")),
                here + "/guarantee/reason",
                "not-used");
        assertRefused(
                proportional.andThen(pack -> {
                    at(pack, here).remove("places");
                    at(pack, here + "/guarantee").put("reason", "Five rooms on two days");
                }),
                here + "/guarantee/extent",
                "needs-places");
        assertRefused(
                pack -> at(pack, STAGES + "/3/progression")
                        .putObject("guarantee")
                        .put("extent", "ALL"),
                STAGES + "/3/progression/guarantee",
                "not-for-rule");
    }

    @Test
    void a_test_with_a_pass_mark_is_data_too() {
        String test = """
                {"code": "numbers", "name": "Numerical test", "kind": "TEST",
                 "window": {"opens": {"date": "2020-12-22"}, "closes": {"date": "2020-12-23"}},
                 "progression": {"rule": "PASS_MARK", "passMark": 30, "highestMark": 50}}""";
        Consumer<ObjectNode> before = pack -> {
            at(pack, STAGES + "/0/window").set("opens", json("{\"date\": \"2020-12-24\"}"));
            listAt(pack, STAGES).insert(0, json(test));
        };
        assertThat(graduateWith(before)).isEmpty();
        assertRefused(
                before.andThen(pack -> at(pack, STAGES + "/0/progression").remove("passMark")),
                STAGES + "/0/progression/passMark",
                "required");
        assertRefused(
                before.andThen(pack -> at(pack, STAGES + "/0/progression").remove("highestMark")),
                STAGES + "/0/progression/highestMark",
                "required");
        assertRefused(
                before.andThen(pack -> at(pack, STAGES + "/0/progression").put("passMark", 51)),
                STAGES + "/0/progression/passMark",
                "out-of-reach");
    }

    @Test
    void takes_a_tolerance_within_the_scale_and_no_other() {
        String tolerance = STAGES + "/1/matrix/tolerance";
        for (int right : List.of(1, 3)) {
            assertThat(graduateWith(pack -> at(pack, STAGES + "/1/matrix").put("tolerance", right)))
                    .as("%d on a scale from 0 to 3", right)
                    .isEmpty();
        }
        for (int wrong : List.of(0, 4)) {
            assertRefused(pack -> at(pack, STAGES + "/1/matrix").put("tolerance", wrong), tolerance, "range");
        }
    }

    @Test
    void scales_are_described_and_minimums_within_them() {
        assertRefused(
                pack -> at(pack, STAGES + "/1/matrix/lines/0").put("minimum", 4),
                STAGES + "/1/matrix/lines/0/minimum",
                "outside-scale");
        assertThat(graduateWith(pack -> at(pack, STAGES + "/1/matrix/lines/0").put("minimum", 3)))
                .isEmpty();
        assertRefused(
                pack -> at(pack, STAGES + "/1/matrix/scale").put("highest", 0),
                STAGES + "/1/matrix/scale/highest",
                "range");
        assertRefused(
                pack -> listAt(pack, STAGES + "/1/matrix/scale/anchors").remove(3),
                STAGES + "/1/matrix/scale/anchors",
                "ends-not-described");
        // A score between two that are described may be left out
        assertThat(graduateWith(
                        pack -> listAt(pack, STAGES + "/1/matrix/scale/anchors").remove(1)))
                .isEmpty();
        assertRefused(
                pack -> at(pack, STAGES + "/1/matrix/scale/anchors/1").put("score", 7),
                STAGES + "/1/matrix/scale/anchors/1/score",
                "outside-scale");
        assertRefused(
                pack -> at(pack, STAGES + "/1/matrix/scale/anchors/1").put("score", 2),
                STAGES + "/1/matrix/scale/anchors/2/score",
                "duplicate");
    }

    @Test
    void refuses_unknown_criteria_and_evidence_in_a_matrix() {
        assertRefused(
                pack -> at(pack, STAGES + "/1/matrix/lines/0").put("criterion", "qualifications-9"),
                STAGES + "/1/matrix/lines/0/criterion",
                "unknown-criterion");
        assertRefused(
                pack -> at(pack, STAGES + "/1/matrix/lines/0").put("evidence", "interview"),
                STAGES + "/1/matrix/lines/0/evidence",
                "unknown-evidence");
        assertRefused(
                pack -> at(pack, STAGES + "/2/matrix/lines/0").put("evidence", "in-tray"),
                STAGES + "/2/matrix/lines/0/evidence",
                "unknown-evidence");
        assertRefused(
                pack -> at(pack, STAGES + "/1/matrix/lines/1").put("code", "degree"),
                STAGES + "/1/matrix/lines/1/code",
                "duplicate");
    }

    @Test
    void an_activity_is_evidence_for_later_stages_only() {
        assertRefused(
                pack -> {
                    JsonNode sift = listAt(pack, STAGES).remove(0);
                    at(sift, "/window").set("opens", json("{\"date\": \"2021-02-08\"}"));
                    at(sift, "/window").set("closes", json("{\"date\": \"2021-02-09\"}"));
                    listAt(pack, STAGES).insert(2, sift);
                },
                STAGES + "/0/matrix/lines/12/evidence",
                "unknown-evidence");
    }

    @Test
    void a_group_is_not_scored_before_its_stage() {
        List<FieldError> findings = findings(changed(Packs.manager(), pack -> {
            listAt(pack, "/personSpecification/criteria/8/assessedAt").insert(0, "shortlisting");
            at(pack, STAGES + "/0/matrix/lines/12").put("criterion", "skills-1");
            listAt(pack, "/personSpecification/criteria/19/assessedAt").set(0, json("\"interview\""));
            at(pack, STAGES + "/2/matrix/lines/9").put("criterion", "knowledge-5");
            listAt(pack, "/personSpecification/criteria/18/assessedAt").remove(1);
        }));

        assertThat(findings)
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        org.assertj.core.api.Assertions.tuple(
                                "/personSpecification/criteria/8/assessedAt/0", "group-not-scored-here"),
                        org.assertj.core.api.Assertions.tuple(
                                STAGES + "/0/matrix/lines/12/criterion", "group-not-scored-here"));
    }

    @Test
    void criteria_and_matrices_agree_on_what_is_assessed_where() {
        assertRefused(
                pack -> listAt(pack, STAGES + "/1/matrix/lines").remove(4),
                "/personSpecification/criteria/4/assessedAt/0",
                "not-in-matrix");
        assertRefused(
                pack -> listAt(pack, "/personSpecification/criteria/4/assessedAt")
                        .set(0, json("\"interview\"")),
                STAGES + "/1/matrix/lines/4/criterion",
                "not-assessed-here");
        assertRefused(
                pack -> listAt(pack, "/personSpecification/criteria/4/assessedAt")
                        .add("second-interview"),
                "/personSpecification/criteria/4/assessedAt/1",
                "unknown-stage");
        assertRefused(
                pack -> listAt(pack, "/personSpecification/groups").remove(4),
                "/personSpecification/criteria/20/category",
                "no-group");
    }

    // Codes

    @Test
    void refuses_repeated_codes() {
        assertRefused(
                pack -> at(pack, "/personSpecification/criteria/4").put("code", "experience-1"),
                "/personSpecification/criteria/4/code",
                "duplicate");
        assertRefused(
                pack -> at(pack, STAGES + "/2/exercises/1").put("code", "group-exercise"),
                STAGES + "/2/exercises/1/code",
                "duplicate");
        assertRefused(
                pack -> at(pack, "/application/eligibility/1").put("code", "no-it-qualification"),
                "/application/eligibility/1/code",
                "duplicate");
        assertRefused(
                pack -> at(pack, "/applicationPack/sections/1").put("code", "letter"),
                "/applicationPack/sections/1/code",
                "duplicate");
        assertRefused(
                pack -> at(pack, STAGES + "/2/exercises/1").put("code", "first-sift"),
                STAGES + "/2/exercises/1/code",
                "duplicate");
    }

    // Eligibility

    @Test
    void refuses_unknown_words_in_eligibility_rules() {
        assertRefused(
                pack -> at(pack, "/application/eligibility/1").put("code", "barred"),
                "/application/eligibility/1/code",
                "reserved");
        assertRefused(
                pack -> listAt(pack, "/application/eligibility/1/subjectGroups").add("MATHEMATCS"),
                "/application/eligibility/1/subjectGroups/3",
                "unknown-subject-group");
        assertRefused(
                pack -> at(pack, "/application/eligibility/1").put("minimumGrade", "C"),
                "/application/eligibility/1/minimumGrade",
                "unknown-grade");
        assertThat(graduateWith(pack -> at(pack, "/application/eligibility/2").put("minimumGrade", "4")))
                .isEmpty();
        assertRefused(
                pack -> at(pack, "/application/eligibility/1").remove("criterion"),
                "/application/eligibility/1/wording",
                "required");
        assertRefused(
                pack -> at(pack, "/application/eligibility/1").put("criterion", "degree"),
                "/application/eligibility/1/criterion",
                "unknown-criterion");
    }

    // The pack

    @Test
    void the_seats_of_a_council_add_up() {
        List<FieldError> findings = graduateWith(
                pack -> at(pack, "/organisation/politicalArrangements/groups/0").put("seats", 64));

        assertThat(findings)
                .containsExactly(new FieldError(
                        "/organisation/politicalArrangements/groups",
                        "seats-do-not-add-up",
                        "The groups have 80 seats together, and there are 81"));
    }

    @Test
    void refuses_a_section_without_content() {
        assertRefused(
                pack -> at(pack, "/applicationPack/sections/0").remove("blocks"),
                "/applicationPack/sections/0/blocks",
                "empty-section");
        assertRefused(
                pack -> at(pack, "/organisation").remove("politicalArrangements"),
                "/applicationPack/sections/3/source",
                "nothing-to-show");
        assertRefused(
                pack -> at(pack, "/applicationPack/sections/2").put("source", "INTRODUCTION"),
                "/applicationPack/sections/2/source",
                "duplicate");
        assertRefused(
                pack -> at(pack, "/organisation/aims/0").remove("paragraphs"), "/organisation/aims/0", "empty-block");
    }

    @Test
    void figures_of_the_post_agree() {
        assertRefused(
                pack -> at(pack, "/post")
                        .set("salary", json("{\"lowest\": 26000, \"highest\": 25999, \"currency\": \"GBP\"}")),
                "/post/salary/highest",
                "range");
        assertRefused(pack -> at(pack, "/post").put("contractMonths", 24), "/post/contractMonths", "not-for-contract");
        assertRefused(pack -> at(pack, "/post").put("contract", "FIXED_TERM"), "/post/contractMonths", "required");
        assertRefused(
                pack -> at(pack, "/post/job/duties/1").put("number", 4), "/post/job/duties/1/number", "out-of-order");
    }

    // All of them at once, whatever is missing

    @Test
    void mistakes_of_all_kinds_are_named_together() {
        assertThat(graduateWith(pack -> {
                    at(pack, "/timetable/closing/on").put("weekday", "FRIDAY");
                    at(pack, STAGES + "/0").remove("window");
                    at(pack, STAGES + "/1/matrix/lines/0").put("minimum", 9);
                    at(pack, "/personSpecification/criteria/4").put("code", "experience-1");
                    at(pack, "/application/eligibility/1").put("level", 3);
                    at(pack, "/organisation/politicalArrangements").put("seats", 80);
                }))
                .extracting(FieldError::code)
                .contains(
                        "weekday-mismatch",
                        "required",
                        "outside-scale",
                        "duplicate",
                        "unknown-grade",
                        "seats-do-not-add-up");
    }

    // The law: rules never stumble over what is missing or null, because what they find is named together with what is
    // missing
    @Test
    void survives_every_missing_or_null_field() {
        Random random = new Random(81);
        for (int round = 0; round < 1_000; round++) {
            ObjectNode pack = round % 2 == 0 ? Packs.graduate() : Packs.manager();
            for (int i = 0; i <= round % 7; i++) {
                damage(pack, random);
            }
            assertThat(DocumentRules.findings(Documents.of(pack), NOW)).isNotNull();
        }
    }

    private static void damage(ObjectNode pack, Random random) {
        JsonNode node = pack;
        while (true) {
            List<Runnable> ways = new ArrayList<>();
            List<JsonNode> below = new ArrayList<>();
            if (node instanceof ObjectNode object) {
                object.fieldNames().forEachRemaining(name -> {
                    ways.add(() -> object.remove(name));
                    ways.add(() -> object.putNull(name));
                });
                object.forEach(below::add);
            } else if (node instanceof com.fasterxml.jackson.databind.node.ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    int at = i;
                    ways.add(() -> list.remove(at));
                    ways.add(() -> list.setNull(at));
                    below.add(list.get(i));
                }
            }
            below.removeIf(child -> !child.isContainerNode() || child.isEmpty());
            if (!below.isEmpty() && random.nextInt(4) > 0) {
                node = below.get(random.nextInt(below.size()));
            } else {
                if (!ways.isEmpty()) {
                    ways.get(random.nextInt(ways.size())).run();
                }
                return;
            }
        }
    }

    private static void assertRefused(Consumer<ObjectNode> change, String pointer, String code) {
        assertThat(graduateWith(change))
                .extracting(FieldError::pointer, FieldError::code)
                .contains(org.assertj.core.api.Assertions.tuple(pointer, code));
    }

    private static List<FieldError> graduateWith(Consumer<ObjectNode> change) {
        return findings(changed(Packs.graduate(), change));
    }

    private static ObjectNode changed(ObjectNode pack, Consumer<ObjectNode> change) {
        change.accept(pack);
        return pack;
    }

    private static List<FieldError> findings(JsonNode pack) {
        return DocumentRules.findings(Documents.of(pack), NOW);
    }
}
