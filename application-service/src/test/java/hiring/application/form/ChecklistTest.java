package hiring.application.form;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.history.GapExplanation;
import hiring.application.history.HistoryEntry;
import hiring.application.qualification.Award;
import hiring.application.qualification.Qualification;
import hiring.application.vacancy.VacancyTerms;
import hiring.events.PublishedCriterion.Category;
import hiring.events.SelectionStage;
import hiring.events.SubjectGroup;
import hiring.kit.problem.FieldError;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecklistTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);
    private static final String NOTICE = "3";

    @Test
    void a_full_form_needs_nothing_more() {
        Checklist checklist = check(full());
        assertThat(checklist.missing()).isEmpty();
        assertThat(checklist.complete()).isTrue();
        assertThat(checklist.done()).isEqualTo(checklist.sections().size());
    }

    @Test
    void an_empty_form_needs_something_in_most_sections() {
        Checklist checklist = check(ApplicationForm.empty());
        assertThat(checklist.complete()).isFalse();
        assertThat(checklist.missing())
                .extracting(FieldError::pointer)
                .contains(
                        "/personalDetails/givenNames",
                        "/education/fullTimeEndedOn",
                        "/supportingStatement",
                        "/evidence",
                        "/declarations",
                        "/privacyNoticeVersion");
    }

    @Test
    void one_name_is_enough_in_either_field() {
        assertThat(check(named("Suharto", null)).missing()).isEmpty();
        assertThat(check(named(null, "Suharto")).missing()).isEmpty();
        assertThat(check(named("-", "\u00a0")).missing())
                .extracting(FieldError::pointer)
                .containsExactly("/personalDetails/givenNames", "/personalDetails/familyName");
    }

    private static ApplicationForm named(@Nullable String given, @Nullable String family) {
        ApplicationForm full = full();
        return new ApplicationForm(
                new PersonalDetails(null, given, family, null, null, ADDRESS),
                full.education(),
                full.history(),
                full.gapExplanations(),
                full.qualifications(),
                full.supportingStatement(),
                full.evidence(),
                full.declarations(),
                full.adjustments(),
                full.guaranteedInterview(),
                full.referees(),
                full.privacyNoticeVersion());
    }

    @Test
    void a_candidate_who_cannot_be_reached_cannot_submit() {
        assertThat(Checklist.of(full(), terms(true), false, NOTICE, TODAY).missing())
                .extracting(FieldError::pointer)
                .containsExactly("/contact");
    }

    @Test
    void a_gap_is_named_with_its_dates() {
        assertThat(check(with(List.of(), full().evidence(), "Text", false)).missing())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.code()).isEqualTo("gap-unexplained");
                    assertThat(item.message()).contains("1 July 2019", "30 September 2019");
                });
    }

    @Test
    void the_end_of_education_covers_nothing_before_it_without_its_beginning() {
        var job = new HistoryEntry(
                HistoryEntry.EntryKind.EMPLOYMENT, "Shop Ltd", "Assistant", "2012-01", "2012-12", null, null, null);
        assertThat(check(educated(new Education(null, "2018-07", null), job)).missing())
                .extracting(FieldError::pointer)
                .containsExactly("/education/fullTimeBeganOn", "/gapExplanations");
        assertThat(check(educated(new Education(null, "2018-07", null, "2013-01"), job))
                        .missing())
                .isEmpty();
        assertThat(check(educated(
                                new Education(
                                        List.of(new Education.Place(
                                                "College", YearMonth.of(2013, 1), YearMonth.of(2018, 7), true)),
                                        "2018-07",
                                        null),
                                job))
                        .missing())
                .isEmpty();
    }

    @Test
    void an_end_in_the_future_is_the_end_of_something_that_goes_on() {
        for (Boolean current : new Boolean[] {null, true}) {
            var contract = new HistoryEntry(
                    HistoryEntry.EntryKind.EMPLOYMENT,
                    "Shop Ltd",
                    "Assistant",
                    "2018-08",
                    "2021-06",
                    current,
                    null,
                    null);
            assertThat(check(educated(new Education(null, "2018-07", null), contract))
                            .missing())
                    .isEmpty();
        }
        var ended = new HistoryEntry(
                HistoryEntry.EntryKind.EMPLOYMENT, "Shop Ltd", "Assistant", "2018-08", "2020-11-30", true, null, null);
        assertThat(check(educated(new Education(null, "2018-07", null), ended)).missing())
                .extracting(FieldError::code)
                .containsExactly("contradiction");
        var work = new HistoryEntry(
                HistoryEntry.EntryKind.EMPLOYMENT, "Shop Ltd", "Assistant", "2018-08", null, true, null, null);
        assertThat(check(educated(new Education(null, "2021-07", true), work)).missing())
                .isEmpty();
    }

    private static ApplicationForm educated(Education education, HistoryEntry entry) {
        ApplicationForm full = full();
        boolean early = entry.from() != null && entry.from().startsWith("2012");
        return new ApplicationForm(
                full.personalDetails(),
                education,
                early ? Stream.concat(Stream.of(entry), full.history().stream()).toList() : List.of(entry),
                early ? full.gapExplanations() : List.of(),
                full.qualifications(),
                full.supportingStatement(),
                full.evidence(),
                full.declarations(),
                full.adjustments(),
                full.guaranteedInterview(),
                full.referees(),
                full.privacyNoticeVersion());
    }

    @Test
    void words_are_counted_up_to_the_limit_and_beyond() {
        assertThat(check(with(full().gapExplanations(), full().evidence(), "word ".repeat(10), false))
                        .complete())
                .isTrue();
        assertThat(check(with(full().gapExplanations(), full().evidence(), "word ".repeat(11), false))
                        .missing())
                .extracting(FieldError::code)
                .containsExactly("too-many-words");
    }

    @Test
    void an_essential_criterion_needs_evidence_and_a_desirable_one_does_not() {
        assertThat(check(with(full().gapExplanations(), List.of(), "Text", false))
                        .missing())
                .singleElement()
                .satisfies(item -> assertThat(item.message()).contains("experience-1"));
    }

    @Test
    void refuses_evidence_for_a_criterion_that_was_not_asked() {
        var evidence = List.of(
                new Evidence("experience-1", "Yes"),
                new Evidence("skills-1", "Assessed at interview only"),
                new Evidence("experience-1", "Again"));
        assertThat(check(with(full().gapExplanations(), evidence, "Text", false))
                        .missing())
                .extracting(item -> item.pointer() + " " + item.code())
                .containsExactly("/evidence/1/criterion not-asked", "/evidence/2/criterion repeated");
    }

    @Test
    void the_guaranteed_interview_can_be_asked_for_only_where_it_is_offered() {
        ApplicationForm asking = with(full().gapExplanations(), full().evidence(), "Text", true);
        assertThat(check(asking).complete()).isTrue();
        assertThat(Checklist.of(asking, terms(false), true, NOTICE, TODAY).missing())
                .extracting(FieldError::code)
                .containsExactly("not-offered");
    }

    @Test
    void an_outdated_privacy_notice_is_to_be_read_again() {
        assertThat(Checklist.of(full(), terms(true), true, "4", TODAY).missing())
                .extracting(FieldError::code)
                .containsExactly("outdated");
    }

    private static Checklist check(ApplicationForm form) {
        return Checklist.of(form, terms(true), true, NOTICE, TODAY);
    }

    private static VacancyTerms terms(boolean guaranteedInterview) {
        return new VacancyTerms(
                31,
                "Reason for application",
                10,
                guaranteedInterview,
                List.of("right-to-work"),
                List.of(),
                List.of(
                        new VacancyTerms.Criterion("qualifications-1", Category.QUALIFICATIONS, true, "A degree", true),
                        new VacancyTerms.Criterion("experience-1", Category.EXPERIENCE, true, "Spreadsheets", true),
                        new VacancyTerms.Criterion("knowledge-1", Category.KNOWLEDGE, false, "Security", true),
                        new VacancyTerms.Criterion("skills-1", Category.SKILLS_AND_ABILITIES, true, "Teams", false)),
                List.of(new VacancyTerms.Stage(
                        "interview", "Interview", SelectionStage.Kind.INTERVIEW, null, null, List.of(), null, null)),
                null,
                false,
                null,
                null);
    }

    private static final PersonalDetails.Address ADDRESS =
            new PersonalDetails.Address(List.of("1 High Street"), "Maidstone", null, "ME14 1XX", null, null, null);

    private static ApplicationForm full() {
        return with(
                List.of(new GapExplanation("2019-07-01", "2019-09", "In hospital")),
                List.of(new Evidence("experience-1", "I imported price lists.")),
                "I would like to learn.",
                false);
    }

    private static ApplicationForm with(
            List<GapExplanation> explanations, List<Evidence> evidence, String statement, boolean guaranteedInterview) {
        return new ApplicationForm(
                new PersonalDetails(null, "Siân", "O'Neill", null, null, ADDRESS),
                new Education(null, "2018-07", null),
                List.of(
                        entry("2018-08-15", "2019-06"),
                        new HistoryEntry(
                                HistoryEntry.EntryKind.CARING,
                                null,
                                "Care of a parent",
                                "2019-10",
                                null,
                                true,
                                null,
                                null)),
                explanations,
                List.of(new Qualification(
                        Award.GCSE,
                        null,
                        null,
                        null,
                        "English Language",
                        SubjectGroup.ENGLISH_LANGUAGE,
                        "B",
                        2013,
                        null,
                        null,
                        Qualification.Status.ACHIEVED)),
                statement,
                evidence,
                List.of(new Declaration("right-to-work", true, null)),
                List.of(new Adjustment("interview", "A hearing loop")),
                guaranteedInterview,
                List.of(),
                NOTICE);
    }

    private static HistoryEntry entry(String from, String to) {
        return new HistoryEntry(
                HistoryEntry.EntryKind.EMPLOYMENT, "Shop Ltd", "Assistant", from, to, null, "Tills", "Ill health");
    }
}
