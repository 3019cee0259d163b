package hiring.vacancy.check;

import static hiring.vacancy.Packs.at;
import static hiring.vacancy.Packs.json;
import static hiring.vacancy.Packs.listAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.vacancy.Documents;
import hiring.vacancy.Packs;
import hiring.vacancy.check.PackFinding.Severity;
import hiring.vacancy.check.PackReport.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each finding is made, and is not made just beside; a pack that is in order is left alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PackCheckTest {

    private static final Instant NOVEMBER_2020 = Instant.parse("2020-11-20T09:00:00Z");
    private static final Instant JULY_2022 = Instant.parse("2022-07-20T09:00:00Z");
    private static final String TEXT = "/applicationPack/sections/0/blocks/0/paragraphs/0";
    private static final String CRITERIA = "/personSpecification/criteria";

    // Whole packs

    @Test
    void finds_nothing_in_a_correct_pack() {
        assertThat(findings(clean())).isEmpty();
    }

    @Test
    void finds_exactly_the_known_slips_of_the_graduate_pack() {
        PackReport report = PackCheck.of(Documents.of(Packs.graduate()), NOVEMBER_2020);

        assertThat(report.errors()).isEmpty();
        assertThat(report.findings())
                .extracting(PackFinding::code, PackFinding::pointer)
                .containsExactlyInAnyOrder(
                        tuple("ambiguous-midnight", "/timetable/closing/words"),
                        tuple("two-names", "/post/alsoCalled/1"),
                        tuple("two-names", "/post/alsoCalled/2"),
                        tuple("openings-disagree", "/applicationPack/sections/0/blocks/0/paragraphs/2"),
                        tuple("example-without-year", "/application/instructions/2"),
                        tuple("example-two-awards", "/application/instructions/2"),
                        tuple("example-other-subject", "/application/instructions/2"),
                        tuple("two-criteria", CRITERIA + "/13/wording"),
                        tuple("criterion-in-other-group", CRITERIA + "/6/wording"),
                        tuple("not-measurable", CRITERIA + "/14/wording"),
                        tuple("start-not-reachable-on-long-notice", "/timetable/start/on/date"));
    }

    @Test
    void finds_exactly_the_known_slips_of_the_managers_pack() {
        PackReport report = PackCheck.of(Documents.of(Packs.manager()), JULY_2022);

        assertThat(report.errors()).isEmpty();
        assertThat(report.findings())
                .extracting(PackFinding::code, PackFinding::pointer)
                .containsExactlyInAnyOrder(
                        tuple("ambiguous-midnight", "/timetable/closing/words"),
                        tuple("no-disability-sentence", "/application/guaranteedInterview/wording"),
                        tuple("not-measurable", CRITERIA + "/13/wording"));
    }

    // Characters

    @ParameterizedTest
    @ValueSource(
            strings = {"\uF0B7 Answer calls", "\u2714 Answer calls", "Answer calls \u2610", "\uD83D\uDE80", "\u5C71"})
    void names_what_the_font_of_the_pdf_does_not_have(String typed) {
        ObjectNode pack = clean();
        listAt(pack, "/applicationPack/sections/0/blocks/0/paragraphs").set(0, json("\"%s\"".formatted(typed)));

        assertThat(findings(pack))
                .extracting(PackFinding::code, PackFinding::pointer, PackFinding::severity)
                .containsExactly(tuple("not-in-the-font", TEXT, Severity.WARNING));
    }

    // Midnight

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Applications close at midnight on Monday 21st December 2020|true",
                "Applications close at 11:59pm on Monday 21 December 2020|false",
                "Apply by midnight|true",
                "The crew works from dusk to midnight|false"
            })
    void midnight_is_ambiguous_where_a_deadline_is_meant(String words, boolean found) {
        assertThat(codesAfter(pack -> say(pack, words))).isEqualTo(found ? List.of("ambiguous-midnight") : List.of());
    }

    // Links

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The [structure of the council](#)|dead-link",
                "The [structure of the council]()|dead-link",
                "The [structure of the council](http://intranet/structure)|dead-link",
                "The [structure of the council](www.kent.gov.uk)|dead-link",
                "The [structure of the council](javascript:alert(1))|dead-link",
                "The [structure of the council](#nowhere)|dead-link",
                "The [structure of the council](#structure)|",
                "The [structure of the council](https://www.kent.gov.uk/structure)|",
                "[Write to us](mailto:jobs@kent.gov.uk)|",
                "The structure is shown [here](https://www.kent.gov.uk/structure)|link-words",
                "An array[1](2) is no link when it has a space between [1] (2)|dead-link",
                "Square brackets [and] (round ones) are no link|"
            })
    void refuses_a_link_without_a_target_or_without_words_for_it(String words, String code) {
        assertThat(codesAfter(pack -> say(pack, words))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void checks_the_links_of_blocks() {
        assertThat(after(pack -> at(pack, "/organisation/introduction/0").set("links", json("""
                                [{"words": "Intranet", "address": "https://intranet"}]"""))))
                .extracting(PackFinding::code, PackFinding::pointer, PackFinding::severity)
                .containsExactly(tuple("dead-link", "/organisation/introduction/0/links/0/address", Severity.ERROR));
    }

    // Weekdays

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We answer by Tuesday 22nd December 2020|false",
                "We answer by Monday 22nd December 2020|true",
                "We answer by Monday, 22 December, 2020|true",
                "We answer by Tuesday the 22nd of December|false",
                "We answer by Friday 22nd December|true",
                "We answer by Monday 31st November 2020|true",
                "We answer in the week of 22 December 2020|false",
                "Interviews are held w/c 24.01.21|true",
                "Interviews are held w/c 25.01.21|false",
                "We answer by Mon 22 Dec 2020|true"
            })
    void a_weekday_in_a_text_fits_its_date(String words, boolean found) {
        assertThat(codesAfter(pack -> say(pack, words))).isEqualTo(found ? List.of("weekday-mismatch") : List.of());
    }

    @Test
    void a_wrong_weekday_is_shown_beside_the_right_one() {
        assertThat(after(pack -> say(pack, "We answer by Mon 22 Dec 2020. Interviews are held w/c 24.01.21.")))
                .extracting(PackFinding::message)
                .containsExactlyInAnyOrder(
                        "\"Mon 22 Dec 2020\": 22 December 2020 is a Tuesday, not a Monday",
                        "\"w/c 24.01.21\": 24 January 2021 is a Sunday, and a week commences on a Monday");
    }

    // Names

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You ask about the post of Software Engineer.|two-names",
                "You ask about the post of Development Operations Officer.|",
                "Job Title: Systems Officer|two-names",
                "In the role of the Council we see service.|"
            })
    void the_post_has_one_name(String words, String code) {
        assertThat(codesAfter(pack -> say(pack, words))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void accepts_the_names_of_programme_stream_and_post() {
        Consumer<ObjectNode> programme = pack -> at(pack, "/post").set("programme", json("""
                        {"name": "Kent Graduate Programme", "stream": "Software Development"}"""));
        Consumer<ObjectNode> text =
                pack -> say(pack, "You ask about the post of Software Development Graduate Stream.");

        assertThat(codesAfter(text)).containsExactly("two-names");
        assertThat(codesAfter(programme.andThen(text))).isEmpty();
        assertThat(codesAfter(programme.andThen(
                        pack -> listAt(pack, "/post/alsoCalled").add("Software Development Stream"))))
                .isEmpty();
        assertThat(after(programme.andThen(
                        pack -> listAt(pack, "/post/alsoCalled").add("DevOps Engineer"))))
                .extracting(PackFinding::code, PackFinding::pointer)
                .containsExactly(tuple("two-names", "/post/alsoCalled/0"));
    }

    // Openings

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|The successful candidate will be offered a position.|true",
                "4|The successful candidates will be offered a position.|false",
                "4|A position is offered to the candidate who succeeds.|true",
                "1|The successful candidate will be offered the position.|false",
                "1|Successful applicants will join us in March.|true",
                "1|The successful candidates will be told in writing.|true",
                "1|Candidates who are successful at this stage go on.|false",
                "4|Successful applicants will join us in March.|false"
            })
    void the_number_of_openings_is_the_same_in_words(int openings, String words, boolean found) {
        assertThat(codesAfter(pack -> {
                    at(pack, "/post").put("openings", openings);
                    say(pack, words);
                }))
                .isEqualTo(found ? List.of("openings-disagree") : List.of());
    }

    @Test
    void ignores_the_singular_in_general_terms() {
        assertThat(codesAfter(pack -> {
                    at(pack, "/post").put("openings", 4);
                    at(pack, "/terms").put("conditions", "Details are given to the successful candidate.");
                }))
                .isEmpty();
    }

    // Disability

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_sentence_on_disability_is_missed(boolean offered) {
        assertThat(after(pack -> {
                    ObjectNode guaranteed = at(pack, "/application/guaranteedInterview");
                    guaranteed.remove("wording");
                    guaranteed.put("offered", offered);
                }))
                .extracting(PackFinding::code, PackFinding::severity)
                .containsExactly(tuple("no-disability-sentence", Severity.WARNING));
    }

    @Test
    void a_sentence_on_disability_can_stand_in_the_letter() {
        assertThat(codesAfter(pack -> {
                    at(pack, "/application/guaranteedInterview").remove("wording");
                    say(pack, "Applicants who have a disability and who meet the criteria will be shortlisted.");
                }))
                .isEmpty();
    }

    @Test
    void ignores_disabled_people_as_users_of_a_service() {
        assertThat(codesAfter(pack -> {
                    at(pack, "/application/guaranteedInterview").remove("wording");
                    at(pack, "/organisation/introduction/0")
                            .set("paragraphs", json("[\"We interview disabled people about our services.\"]"));
                }))
                .containsExactly("no-disability-sentence");
    }

    // Examples

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BSc (Hons) Forensic Science (2:1); HND Bio-medical Science (distinction) (2017)|example-without-year",
                "BSc (Hons) Forensic Science (2:1) (2019); HND Bio-medical Science (distinction) (2017)|",
                "BSc (Hons) Forensic Science (2:1); HND Bio-medical Science (distinction)|",
                "GCSE (O-level) French (C) (2017)|example-two-awards",
                "GCSE French (C) (2017); O-level German (C) (1985)|",
                "GCSE English Literature (C) (2017)|example-other-subject",
                "GCSE English Language (C) (2017)|"
            })
    void warns_of_an_example_that_breaks_its_rule(String example, String code) {
        assertThat(codesAfter(pack -> listAt(pack, "/application/instructions")
                        .add("List your qualifications with subject, grade and year. For example, " + example)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void ignores_an_example_of_something_else() {
        assertThat(codesAfter(pack -> listAt(pack, "/application/instructions")
                        .add("Say in which year you did what, for example: 2017 in a shop; then at home")))
                .isEmpty();
    }

    // Criteria

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You can help fix faults following agreed procedures. You know how to carry out agreed"
                        + " infrastructure maintenance tasks.|two-criteria",
                "Helps to put faults right by agreed procedures, and knows how maintenance is done.|two-criteria",
                "Works with data in spreadsheets, e.g. Excel, and imports it from elsewhere.|",
                "Can design, code, test, correct and document simple programs under direction.|"
            })
    void a_bullet_holds_one_criterion(String wording, String code) {
        assertThat(codesAfter(pack -> criterion(pack, "SKILLS_AND_ABILITIES", wording)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_value_stands_with_its_meaning() {
        assertThat(codesAfter(pack -> criterion(pack, "VALUES", "We are brave. We do the right thing.")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXPERIENCE|Has knowledge about user experience analysis and its principles.|true",
                "EXPERIENCE|Has experience in working to a structured methodology.|false",
                "EXPERIENCE|Detailed knowledge of the legal and inspection framework.|true",
                "KNOWLEDGE|Detailed knowledge of the legal and inspection framework.|false",
                "KNOWLEDGE|Experience of managing large teams of people in public.|true",
                "SKILLS_AND_ABILITIES|Understands the concepts of risk management as written down.|true",
                "SKILLS_AND_ABILITIES|Ability to assess and to quantify and qualify information.|false"
            })
    void warns_of_a_criterion_in_the_wrong_group(String category, String wording, boolean found) {
        assertThat(codesAfter(pack -> criterion(pack, category, wording)))
                .isEqualTo(found ? List.of("criterion-in-other-group") : List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Good ICT skills|true",
                "Political awareness and sensitivity.|true",
                "Able to organise their own work|false",
                "Knowledge of Microsoft Office 365 product suite|false"
            })
    void a_criterion_has_something_to_measure(String wording, boolean found) {
        String category = wording.startsWith("Knowledge") ? "KNOWLEDGE" : "SKILLS_AND_ABILITIES";
        assertThat(codesAfter(pack -> criterion(pack, category, wording)))
                .isEqualTo(found ? List.of("not-measurable") : List.of());
    }

    // Times

    @Test
    void working_days_between_every_two_dates_leave_bank_holidays_out() {
        assertThat(PackCheck.of(Documents.of(Packs.graduate()), NOVEMBER_2020).intervals())
                .containsExactly(
                        new Interval(
                                "closing", LocalDate.of(2020, 12, 21), "first-sift", LocalDate.of(2020, 12, 22), 0, 0),
                        new Interval(
                                "first-sift",
                                LocalDate.of(2021, 1, 4),
                                "assessment-centre",
                                LocalDate.of(2021, 1, 25),
                                20,
                                14),
                        new Interval(
                                "assessment-centre",
                                LocalDate.of(2021, 2, 5),
                                "interview",
                                LocalDate.of(2021, 2, 15),
                                9,
                                5),
                        new Interval(
                                "interview", LocalDate.of(2021, 2, 19), "start", LocalDate.of(2021, 3, 22), 30, 20));
        // Monday 29 August is a bank holiday: the week before and two days are seven, for shortlisting and inviting
        assertThat(PackCheck.of(Documents.of(Packs.manager()), JULY_2022).intervals())
                .containsExactly(new Interval(
                        "closing", LocalDate.of(2022, 8, 21), "interview", LocalDate.of(2022, 9, 1), 10, 7));
    }

    @ParameterizedTest
    @CsvSource({"2022-08-30,4", "2022-08-31,5"})
    void a_working_week_is_left_for_reading_applications(String interview, int workingDays) {
        ObjectNode pack = Packs.manager();
        // From Tuesday 23 August, as the Monday after it is a bank holiday
        at(pack, "/timetable/closing/on").put("date", "2022-08-22").put("weekday", "MONDAY");
        at(pack, "/timetable/closing").put("words", "11:59pm on Monday 22 August 2022");
        ObjectNode stage = at(pack, "/timetable/stages/2");
        stage.set("days", json("[{\"date\": \"" + interview + "\"}]"));

        PackReport report = PackCheck.of(Documents.of(pack), JULY_2022);

        assertThat(report.intervals().getFirst().workingDaysBetween()).isEqualTo(workingDays);
        assertThat(report.findings().stream().map(PackFinding::code).anyMatch("little-time"::equals))
                .isEqualTo(workingDays < 5);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-22,2021-05-24,",
        "2021-03-22,2021-05-21,start-not-reachable-on-long-notice",
        "2021-03-19,2021-05-24,start-not-reachable"
    })
    void the_first_intake_leaves_time_for_usual_notice_and_the_last_for_long_notice(
            String first, String last, String code) {
        ObjectNode pack = Packs.graduate();
        at(pack, "/terms").put("noticeMonths", 1);
        at(pack, "/timetable/start").remove("on");
        at(pack, "/timetable/start").set("intakes", json("""
                [{"on": {"date": "%s"}, "places": 3}, {"on": {"date": "%s"}, "places": 1}]""".formatted(first, last)));

        assertThat(PackCheck.of(Documents.of(pack), NOVEMBER_2020).findings())
                .filteredOn(finding -> finding.code().startsWith("start-not-reachable"))
                .extracting(PackFinding::code, PackFinding::pointer)
                .isEqualTo(code == null ? List.of() : List.of(tuple(code, "/timetable/start/intakes/0/on/date")));
    }

    @ParameterizedTest
    @CsvSource({
        // The last interview is on Friday 19 February, the offer on Monday 22 at the earliest
        "1,2021-03-22,start-not-reachable-on-long-notice",
        "1,2021-03-19,start-not-reachable",
        "3,2021-03-22,start-not-reachable",
        "1,2021-05-21,start-not-reachable-on-long-notice",
        "1,2021-05-24,"
    })
    void the_start_leaves_time_for_notice(int noticeMonths, String start, String code) {
        ObjectNode pack = Packs.graduate();
        at(pack, "/terms").put("noticeMonths", noticeMonths);
        at(pack, "/timetable/start").set("on", json("{\"date\": \"" + start + "\"}"));

        assertThat(PackCheck.of(Documents.of(pack), NOVEMBER_2020).findings())
                .extracting(PackFinding::code)
                .filteredOn(found -> found.startsWith("start-"))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"2021-03-22T23:00:00Z,false", "2021-03-23T00:00:00Z,true"})
    void a_start_that_has_passed_keeps_a_pack_from_being_published(Instant now, boolean found) {
        assertThat(PackCheck.of(Documents.of(Packs.graduate()), now).errors())
                .extracting(PackFinding::code)
                .isEqualTo(found ? List.of("in-the-past") : List.of());
    }

    @Test
    void an_empty_section_keeps_a_pack_from_being_published() {
        assertThat(after(pack -> at(pack, "/applicationPack/sections/0").putArray("blocks")))
                .extracting(PackFinding::code, PackFinding::pointer, PackFinding::severity)
                .containsExactly(tuple("empty-section", "/applicationPack/sections/0/blocks", Severity.ERROR));
    }

    @Test
    void stages_out_of_order_keep_a_pack_from_being_published() {
        assertThat(after(pack -> {
                    ArrayNode stages = listAt(pack, "/timetable/stages");
                    at(pack, "/timetable/stages/3")
                            .set("weeksCommencing", json("[{\"date\": \"2021-01-11\", \"weekday\": \"MONDAY\"}]"));
                    assertThat(stages).hasSize(4);
                }))
                .extracting(PackFinding::code, PackFinding::severity)
                .containsExactly(tuple("out-of-order", Severity.ERROR));
    }

    // The graduate pack with its slips mended

    private static ObjectNode clean() {
        ObjectNode pack = Packs.graduate();
        at(pack, "/timetable/closing").put("words", "Applications close at 11:59pm on Monday 21 December 2020");
        at(pack, "/timetable/start").putNull("on");
        at(pack, "/timetable/start").put("byAgreement", true).remove("words");
        at(pack, "/timetable/stages/3").remove("description");
        ObjectNode post = at(pack, "/post");
        post.put("title", "Graduate Development Operations Officer");
        post.remove("programme");
        post.putArray("alsoCalled");
        listAt(pack, "/application/instructions").remove(2);
        listAt(pack, "/applicationPack/sections/0/blocks/0/paragraphs")
                .removeAll()
                .add("Dear Candidate,");
        listAt(pack, "/applicationPack/sections/0/blocks/1/paragraphs")
                .removeAll()
                .add("The pack holds:");
        listAt(pack, "/applicationPack/sections").remove(7);
        at(pack, CRITERIA + "/13").put("wording", "Helps to put faults right by the procedures agreed for it.");
        at(pack, CRITERIA + "/6").put("wording", "Has experience of analysing how people use software.");
        at(pack, CRITERIA + "/14").put("wording", "Writes and speaks so that others understand at once.");
        return pack;
    }

    private static void say(ObjectNode pack, String words) {
        listAt(pack, TEXT.substring(0, TEXT.length() - 2)).removeAll().add(words);
    }

    private static void criterion(ObjectNode pack, String category, String wording) {
        at(pack, CRITERIA + "/3").put("wording", wording).put("category", category);
    }

    private static List<PackFinding> after(Consumer<ObjectNode> change) {
        ObjectNode pack = clean();
        change.accept(pack);
        return findings(pack);
    }

    private static List<String> codesAfter(Consumer<ObjectNode> change) {
        return after(change).stream().map(PackFinding::code).toList();
    }

    private static List<PackFinding> findings(ObjectNode pack) {
        return PackCheck.of(Documents.of(pack), NOVEMBER_2020).findings();
    }
}
