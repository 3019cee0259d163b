package hiring.application.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.eligibility.Finding.Missing;
import hiring.application.eligibility.Finding.Reason;
import hiring.application.qualification.Award;
import hiring.application.qualification.Qualification;
import hiring.application.qualification.Qualification.Status;
import hiring.events.EligibilityRule;
import hiring.events.SubjectGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EligibilityCheckTest {

    private static final Map<SubjectGroup, String> SUBJECTS = Map.ofEntries(
            Map.entry(SubjectGroup.MATHEMATICS, "Mathematics"),
            Map.entry(SubjectGroup.PHYSICAL_SCIENCES, "Physics"),
            Map.entry(SubjectGroup.BIOLOGICAL_SCIENCES, "Biology"),
            Map.entry(SubjectGroup.ENGINEERING, "Mechanical Engineering"),
            Map.entry(SubjectGroup.COMBINED, "Combined Studies"),
            Map.entry(SubjectGroup.HUMANITIES, "History"),
            Map.entry(SubjectGroup.COMPUTING, "Computer Science"),
            Map.entry(SubjectGroup.DATA_SCIENCE, "Data Science"),
            Map.entry(SubjectGroup.ENGLISH_LANGUAGE, "English Language"),
            Map.entry(SubjectGroup.ENGLISH_LITERATURE, "English Literature"),
            Map.entry(SubjectGroup.LAW, "Law"));

    private static final EligibilityRule SCIENCE_DEGREE = new EligibilityRule(
            "degree",
            EligibilityRule.Effect.REQUIRED,
            6,
            List.of("MATHEMATICS", "PHYSICAL_SCIENCES", "BIOLOGICAL_SCIENCES"),
            "UPPER_SECOND",
            "2:1 in maths or science");
    private static final EligibilityRule ANY_DEGREE =
            new EligibilityRule("any-degree", EligibilityRule.Effect.REQUIRED, 6, List.of(), null, "A degree");
    private static final EligibilityRule ENGLISH = new EligibilityRule(
            "english", EligibilityRule.Effect.REQUIRED, 2, List.of("ENGLISH_LANGUAGE"), "C", "GCSE English");
    private static final EligibilityRule MATHS = new EligibilityRule(
            "maths", EligibilityRule.Effect.REQUIRED, 2, List.of("MATHEMATICS"), "C", "GCSE Mathematics");
    private static final EligibilityRule NO_IT = new EligibilityRule(
            "no-it", EligibilityRule.Effect.EXCLUDED, 4, List.of("COMPUTING"), null, "No IT at level 4 or above");

    @ParameterizedTest
    @CsvSource({
        "FIRST,MET,AS_REQUIRED",
        "UPPER_SECOND,MET,AS_REQUIRED",
        "2:1,MET,AS_REQUIRED",
        "LOWER_SECOND,NOT_MET,GRADE_TOO_LOW",
        "THIRD,NOT_MET,GRADE_TOO_LOW",
        "ORDINARY,NOT_MET,GRADE_TOO_LOW",
        ",NEEDS_DECISION,GRADE_NOT_CLEAR",
        "UNCLASSIFIED,NEEDS_DECISION,GRADE_NOT_CLEAR",
        "Aegrotat,NEEDS_DECISION,GRADE_NOT_CLEAR",
        "Second class honours,NEEDS_DECISION,GRADE_NOT_CLEAR",
        "68%,NEEDS_DECISION,GRADE_NOT_CLEAR",
        "First-class honours,MET,AS_REQUIRED",
        "Upper second-class honours (2:1),MET,AS_REQUIRED",
        "2i,MET,AS_REQUIRED",
        "II.1,MET,AS_REQUIRED",
        "Lower second-class honours (2:2),NOT_MET,GRADE_TOO_LOW",
        "2ii,NOT_MET,GRADE_TOO_LOW",
        "Third-class honours,NOT_MET,GRADE_TOO_LOW"
    })
    void a_degree_is_held_against_the_class_that_is_asked_for(@Nullable String grade, Verdict verdict, Reason reason) {
        Finding finding = one(SCIENCE_DEGREE, achieved(Award.BACHELORS_DEGREE, SubjectGroup.PHYSICAL_SCIENCES, grade));
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.reason()).isEqualTo(reason));
    }

    @Test
    void one_of_two_subjects_is_enough_whatever_the_grade_of_the_other() {
        EligibilityRule either = new EligibilityRule(
                "science",
                EligibilityRule.Effect.REQUIRED,
                3,
                List.of("MATHEMATICS", "PHYSICAL_SCIENCES"),
                "B",
                "A level mathematics or physics at B");
        assertVerdict(
                either,
                Verdict.MET,
                achieved(Award.A_LEVEL, SubjectGroup.MATHEMATICS, "D"),
                achieved(Award.A_LEVEL, SubjectGroup.PHYSICAL_SCIENCES, "A"));
        assertVerdict(either, Verdict.NOT_MET, achieved(Award.A_LEVEL, SubjectGroup.MATHEMATICS, "D"));
        assertVerdict(either, Verdict.NEEDS_DECISION, achieved(Award.HIGHER, SubjectGroup.MATHEMATICS, "A"));
        assertVerdict(either, Verdict.NEEDS_DECISION, btec("DMM"));
    }

    @ParameterizedTest
    @CsvSource({"DDD,MET", "D*DM,MET", "MMM,MET", "MMP,NEEDS_DECISION", "PPP,NOT_MET", "Merit,MET", "Pass,NOT_MET"})
    void all_grades_of_a_large_award_must_be_enough_or_all_too_low(String grade, Verdict verdict) {
        EligibilityRule merit = new EligibilityRule(
                "diploma", EligibilityRule.Effect.REQUIRED, 4, List.of(), "MERIT", "A merit at level 4");
        assertVerdict(merit, verdict, achieved(Award.HNC, SubjectGroup.LAW, grade));
    }

    @Test
    void what_an_award_from_abroad_is_worth_is_a_persons_decision_whatever_level_the_applicant_gives_it() {
        for (int level : new int[] {3, 5, 6}) {
            Qualification abroad = new Qualification(
                    Award.OVERSEAS, null, level, null, "Physics", null, "18/20", 2010, null, null, Status.ACHIEVED);
            assertVerdict(SCIENCE_DEGREE, Verdict.NEEDS_DECISION, abroad);
            assertVerdict(ANY_DEGREE, Verdict.NEEDS_DECISION, abroad);
        }
        assertVerdict(
                SCIENCE_DEGREE,
                Verdict.NEEDS_DECISION,
                achieved(Award.MEDICAL_DEGREE, SubjectGroup.BIOLOGICAL_SCIENCES, null));
    }

    @Test
    void a_finding_explains_itself_in_one_sentence() {
        assertThat(one(ENGLISH, achieved(Award.GCSE, SubjectGroup.ENGLISH_LANGUAGE, "B"))
                        .explanation())
                .isEqualTo("GCSE in English Language (B) is what the rule asks for.");
        assertThat(one(ENGLISH, achieved(Award.GCSE, SubjectGroup.ENGLISH_LANGUAGE, "D"))
                        .explanation())
                .isEqualTo("GCSE in English Language (D) is at level 1, which is lower than the rule asks for.");
        assertThat(one(ENGLISH, achieved(Award.A_LEVEL, SubjectGroup.ENGLISH_LANGUAGE, "A"))
                        .explanation())
                .isEqualTo("A level in English Language (A) has grades of another scale than the one asked for, so "
                        + "a person has to decide.");
        assertThat(one(ENGLISH).explanation())
                .isEqualTo("The form lists no qualification in a subject that this rule asks for.");
        assertThat(one(NO_IT).explanation()).isEqualTo("The form lists no qualification that this rule excludes.");
    }

    @Test
    void leaves_a_masters_degree_of_another_scale_to_a_recruiter() {
        assertVerdict(
                SCIENCE_DEGREE,
                Verdict.NEEDS_DECISION,
                achieved(Award.MASTERS_DEGREE, SubjectGroup.MATHEMATICS, "DISTINCTION"));
        assertVerdict(
                SCIENCE_DEGREE,
                Verdict.MET,
                achieved(Award.INTEGRATED_MASTERS, SubjectGroup.MATHEMATICS, "UPPER_SECOND"));
    }

    @Test
    void a_borderline_subject_is_a_persons_decision_and_another_one_is_not_met() {
        assertVerdict(
                SCIENCE_DEGREE,
                Verdict.NEEDS_DECISION,
                achieved(Award.BACHELORS_DEGREE, SubjectGroup.ENGINEERING, "FIRST"));
        assertVerdict(
                SCIENCE_DEGREE,
                Verdict.NEEDS_DECISION,
                achieved(Award.BACHELORS_DEGREE, SubjectGroup.COMBINED, "FIRST"));
        assertVerdict(
                SCIENCE_DEGREE, Verdict.NOT_MET, achieved(Award.BACHELORS_DEGREE, SubjectGroup.HUMANITIES, "FIRST"));
        assertVerdict(SCIENCE_DEGREE, Verdict.NOT_MET, achieved(Award.A_LEVEL, SubjectGroup.MATHEMATICS, "A"));
    }

    @Test
    void what_is_not_achieved_yet_is_a_persons_decision() {
        assertVerdict(
                SCIENCE_DEGREE,
                Verdict.NEEDS_DECISION,
                held(Award.BACHELORS_DEGREE, SubjectGroup.MATHEMATICS, "FIRST", Status.PREDICTED));
        assertVerdict(
                SCIENCE_DEGREE,
                Verdict.NOT_MET,
                held(Award.BACHELORS_DEGREE, SubjectGroup.MATHEMATICS, "THIRD", Status.PREDICTED));
        assertVerdict(
                NO_IT,
                Verdict.NEEDS_DECISION,
                held(Award.BACHELORS_DEGREE, SubjectGroup.COMPUTING, null, Status.UNFINISHED));
    }

    @ParameterizedTest
    @CsvSource({
        "GCSE,C,MET",
        "GCSE,4,MET",
        "GCSE,A*,MET",
        "GCSE,D,NOT_MET",
        "GCSE,3,NOT_MET",
        "GCSE,,NEEDS_DECISION",
        "GCSE,5-4,MET",
        "GCSE,5-5,MET",
        "GCSE,55,MET",
        "GCSE,4/4,MET",
        "GCSE,CC,MET",
        "GCSE,AC,MET",
        "GCSE,A*A*,MET",
        "GCSE,4-3,NOT_MET",
        "GCSE,43,NOT_MET",
        "GCSE,DD,NOT_MET",
        "GCSE,CD,NOT_MET",
        "GCSE,A*-C,NEEDS_DECISION",
        "GCSE,9-4,NEEDS_DECISION",
        "GCSE,Merit,NEEDS_DECISION",
        "IGCSE,C,MET",
        "IGCSE,3,NOT_MET",
        "NATIONAL_5,B,NEEDS_DECISION",
        "HIGHER,A,NEEDS_DECISION",
        "STANDARD_GRADE,1,NEEDS_DECISION",
        "LEAVING_CERTIFICATE,H3,NEEDS_DECISION",
        "LEAVING_CERTIFICATE,A1,NEEDS_DECISION",
        "SCHOOL_LEAVING_ABROAD,,NEEDS_DECISION",
        "INTERNATIONAL_BACCALAUREATE,6,NEEDS_DECISION",
        "O_LEVEL,C,MET",
        "CSE,1,MET",
        "CSE,2,NOT_MET",
        "A_LEVEL,A,NEEDS_DECISION",
        "AS_LEVEL,E,NEEDS_DECISION",
        "BACHELORS_DEGREE,FIRST,NEEDS_DECISION"
    })
    void gcse_english_is_met_by_its_equals_and_not_silently_by_higher_awards(
            Award award, @Nullable String grade, Verdict verdict) {
        assertVerdict(ENGLISH, verdict, achieved(award, SubjectGroup.ENGLISH_LANGUAGE, grade));
    }

    @Test
    void functional_skills_count_at_level_2_and_not_below() {
        assertVerdict(MATHS, Verdict.MET, functionalSkills(2, "PASS"));
        assertVerdict(MATHS, Verdict.MET, functionalSkills(2, null));
        assertVerdict(MATHS, Verdict.NOT_MET, functionalSkills(1, "PASS"));
        assertVerdict(MATHS, Verdict.NOT_MET, functionalSkills(2, "FAIL"));
    }

    @Test
    void english_literature_alone_is_not_english_language() {
        assertVerdict(ENGLISH, Verdict.NOT_MET, achieved(Award.GCSE, SubjectGroup.ENGLISH_LITERATURE, "A"));
    }

    @Test
    void an_it_qualification_excludes_from_its_level_on() {
        assertVerdict(NO_IT, Verdict.NOT_MET, achieved(Award.BACHELORS_DEGREE, SubjectGroup.COMPUTING, "FIRST"));
        assertVerdict(NO_IT, Verdict.NOT_MET, achieved(Award.HNC, SubjectGroup.COMPUTING, "PASS"));
        assertVerdict(NO_IT, Verdict.MET, achieved(Award.A_LEVEL, SubjectGroup.COMPUTING, "A"));
        assertVerdict(NO_IT, Verdict.MET, achieved(Award.BACHELORS_DEGREE, SubjectGroup.PHYSICAL_SCIENCES, "FIRST"));
        assertVerdict(
                NO_IT, Verdict.NEEDS_DECISION, achieved(Award.BACHELORS_DEGREE, SubjectGroup.DATA_SCIENCE, "FIRST"));
        assertVerdict(NO_IT, Verdict.MET);
    }

    @Test
    void one_qualification_that_meets_a_requirement_is_enough() {
        assertVerdict(
                ENGLISH,
                Verdict.MET,
                achieved(Award.GCSE, SubjectGroup.ENGLISH_LANGUAGE, "E"),
                achieved(Award.A_LEVEL, SubjectGroup.ENGLISH_LANGUAGE, "A"),
                achieved(Award.GCSE, SubjectGroup.ENGLISH_LANGUAGE, "B"));
        assertVerdict(ENGLISH, Verdict.NOT_MET);
    }

    @Test
    void any_degree_counts_where_no_class_is_asked_for_but_not_one_that_only_the_applicant_calls_so() {
        assertVerdict(ANY_DEGREE, Verdict.MET, achieved(Award.BACHELORS_DEGREE, SubjectGroup.LAW, "THIRD"));
        assertVerdict(ANY_DEGREE, Verdict.MET, achieved(Award.DOCTORATE, SubjectGroup.LAW, null));
        assertVerdict(
                ANY_DEGREE,
                Verdict.NEEDS_DECISION,
                new Qualification(
                        Award.OVERSEAS,
                        null,
                        6,
                        null,
                        "Law",
                        SubjectGroup.LAW,
                        null,
                        2010,
                        null,
                        null,
                        Status.ACHIEVED));
    }

    @Test
    void the_subject_is_what_the_list_says_and_not_what_the_applicant_claims() {
        // An IT degree that is called a physics degree does not slip through, and is not excluded by the machine alone
        // either
        Finding disguised = one(NO_IT, in("Computer Science", SubjectGroup.PHYSICAL_SCIENCES));
        assertThat(disguised.verdict()).isEqualTo(Verdict.NEEDS_DECISION);
        assertThat(disguised.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.reason()).isEqualTo(Reason.SUBJECT_CONTRADICTS_GROUP);
            assertThat(fact.codedAs()).containsExactly(SubjectGroup.COMPUTING);
            assertThat(fact.claimedAs()).isEqualTo(SubjectGroup.PHYSICAL_SCIENCES);
        });
        assertVerdict(SCIENCE_DEGREE, Verdict.NEEDS_DECISION, in("History", SubjectGroup.MATHEMATICS));
        assertVerdict(SCIENCE_DEGREE, Verdict.MET, in("Physics", null));
    }

    @Test
    void a_subject_that_is_not_on_the_list_is_a_persons_decision_for_both_kinds_of_rules() {
        for (EligibilityRule rule : List.of(SCIENCE_DEGREE, NO_IT)) {
            Finding finding = one(rule, in("Puppetry Logistics", SubjectGroup.HUMANITIES));
            assertThat(finding.verdict()).isEqualTo(Verdict.NEEDS_DECISION);
            assertThat(finding.missing()).containsExactly(Missing.SUBJECT_GROUP);
        }
    }

    @Test
    void joint_honours_of_which_one_part_is_meant_are_a_persons_decision() {
        assertVerdict(SCIENCE_DEGREE, Verdict.NEEDS_DECISION, in("Mathematics and Computer Science", null));
        assertVerdict(NO_IT, Verdict.NEEDS_DECISION, in("Mathematics and Computer Science", null));
        assertVerdict(SCIENCE_DEGREE, Verdict.MET, in("Mathematics and Physics", null));
        assertVerdict(NO_IT, Verdict.MET, in("Mathematics and Physics", null));
    }

    @Test
    void a_computer_science_degree_is_no_science_degree_and_is_excluded() {
        Qualification degree = in("Computer Science", SubjectGroup.COMPUTING);
        assertVerdict(SCIENCE_DEGREE, Verdict.NOT_MET, degree);
        assertVerdict(NO_IT, Verdict.NOT_MET, degree);
    }

    @Test
    void a_rule_says_which_higher_awards_stand_for_the_one_it_names() {
        EligibilityRule open = new EligibilityRule(
                "maths",
                EligibilityRule.Effect.REQUIRED,
                2,
                List.of("MATHEMATICS"),
                "C",
                "GCSE Mathematics or A-level",
                List.of(EligibilityRule.Equivalent.A_LEVEL));
        Qualification aLevel = achieved(Award.A_LEVEL, SubjectGroup.MATHEMATICS, "E");
        assertVerdict(MATHS, Verdict.NEEDS_DECISION, aLevel);
        assertThat(one(open, aLevel).facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.reason()).isEqualTo(Reason.ACCEPTED_AS_EQUIVALENT));
        assertVerdict(open, Verdict.NOT_MET, achieved(Award.A_LEVEL, SubjectGroup.MATHEMATICS, "U"));
        // What the rule does not name, it does not take
        assertVerdict(open, Verdict.NEEDS_DECISION, functionalSkills(2, "PASS"));
        assertVerdict(open, Verdict.MET, achieved(Award.GCSE, SubjectGroup.MATHEMATICS, "4"));
    }

    @Test
    void every_equivalent_that_a_rule_can_name_is_an_award() {
        assertThat(Arrays.stream(Award.values()).map(Enum::name))
                .containsAll(Arrays.stream(EligibilityRule.Equivalent.values())
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void a_finding_says_what_is_missing() {
        assertThat(one(MATHS).missing()).containsExactly(Missing.QUALIFICATION);
        assertThat(one(SCIENCE_DEGREE, achieved(Award.BACHELORS_DEGREE, SubjectGroup.LAW, null))
                        .missing())
                .containsExactly(Missing.QUALIFICATION);
        assertThat(one(SCIENCE_DEGREE, achieved(Award.BACHELORS_DEGREE, SubjectGroup.MATHEMATICS, null))
                        .missing())
                .containsExactly(Missing.GRADE);
        assertThat(one(SCIENCE_DEGREE, achieved(Award.MASTERS_DEGREE, SubjectGroup.MATHEMATICS, "MERIT"))
                        .missing())
                .containsExactly(Missing.EQUIVALENCE);
        assertThat(one(NO_IT, held(Award.HND, SubjectGroup.COMPUTING, "PASS", Status.UNFINISHED))
                        .missing())
                .containsExactly(Missing.ACHIEVEMENT);
        assertThat(one(NO_IT, achieved(Award.HND, SubjectGroup.COMPUTING, "PASS"))
                        .missing())
                .isEmpty();
    }

    @Test
    void a_finding_names_the_facts_it_used_and_leaves_out_the_others() {
        Finding finding = EligibilityCheck.check(
                        List.of(ENGLISH),
                        List.of(
                                achieved(Award.BACHELORS_DEGREE, SubjectGroup.PHYSICAL_SCIENCES, "FIRST"),
                                achieved(Award.GCSE, SubjectGroup.ENGLISH_LANGUAGE, "D")))
                .getFirst();
        assertThat(finding.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.qualification()).isEqualTo(1);
            assertThat(fact.level()).isEqualTo(1);
            assertThat(fact.grade()).isEqualTo("D");
            assertThat(fact.reason()).isEqualTo(Reason.LEVEL_TOO_LOW);
        });
    }

    @Test
    void the_rules_find_eligible_only_where_every_rule_is_met() {
        var english = achieved(Award.GCSE, SubjectGroup.ENGLISH_LANGUAGE, "B");
        assertThat(EligibilityCheck.allMet(EligibilityCheck.check(List.of(ENGLISH, NO_IT), List.of(english))))
                .isTrue();
        assertThat(EligibilityCheck.allMet(EligibilityCheck.check(List.of(ENGLISH, MATHS), List.of(english))))
                .isFalse();
        assertThat(EligibilityCheck.allMet(List.of())).isTrue();
    }

    private static void assertVerdict(EligibilityRule rule, Verdict verdict, Qualification... qualifications) {
        assertThat(one(rule, qualifications).verdict()).isEqualTo(verdict);
    }

    private static Finding one(EligibilityRule rule, Qualification... qualifications) {
        return EligibilityCheck.check(List.of(rule), List.of(qualifications)).getFirst();
    }

    private static Qualification btec(String grade) {
        return new Qualification(
                Award.BTEC, null, 3, null, "Mathematics", null, grade, 2015, null, null, Status.ACHIEVED);
    }

    private static Qualification functionalSkills(int level, @Nullable String grade) {
        return new Qualification(
                Award.FUNCTIONAL_SKILLS,
                null,
                level,
                null,
                "Mathematics",
                SubjectGroup.MATHEMATICS,
                grade,
                2015,
                null,
                null,
                Status.ACHIEVED);
    }

    private static Qualification in(String subject, @Nullable SubjectGroup claimed) {
        return new Qualification(
                Award.BACHELORS_DEGREE, null, null, null, subject, claimed, "FIRST", 2018, null, null, Status.ACHIEVED);
    }

    private static Qualification achieved(Award award, SubjectGroup group, @Nullable String grade) {
        return held(award, group, grade, Status.ACHIEVED);
    }

    private static Qualification held(Award award, SubjectGroup group, @Nullable String grade, Status status) {
        return new Qualification(award, null, null, null, SUBJECTS.get(group), group, grade, 2018, null, null, status);
    }
}
