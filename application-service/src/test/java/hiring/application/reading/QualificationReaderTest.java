package hiring.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hiring.application.form.ApplicationForm;
import hiring.application.qualification.Award;
import hiring.application.qualification.Qualification;
import hiring.application.qualification.Qualification.Status;
import hiring.events.SubjectGroup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QualificationReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 1);

    /** The example that the graduate pack gives to applicants. */
    private static final String FROM_THE_PACK =
            "BSc (Hons) Forensic Science (2:1); HND Bio-medical Science (distinction)"
                    + " (2017); GCSE (O-level) English Literature (C) (2017)";

    @Test
    void reads_the_example_of_the_graduate_pack_and_asks_about_missing_parts() {
        List<Reading> readings = QualificationReader.read(FROM_THE_PACK, TODAY);
        assertThat(readings).hasSize(3);

        Qualification degree = readings.get(0).proposal();
        assertThat(degree.award()).isEqualTo(Award.BACHELORS_DEGREE);
        assertThat(degree.title()).isEqualTo("BSc (Hons)");
        assertThat(degree.subject()).isEqualTo("Forensic Science");
        assertThat(degree.subjectGroup()).isEqualTo(SubjectGroup.PHYSICAL_SCIENCES);
        assertThat(degree.grade()).isEqualTo("2:1");
        assertThat(degree.year()).isNull();
        assertThat(degree.status()).isNull();
        assertThat(codes(readings.get(0))).containsExactly("year-missing", "status-not-clear");

        Qualification diploma = readings.get(1).proposal();
        assertThat(diploma.award()).isEqualTo(Award.HND);
        assertThat(diploma.subject()).isEqualTo("Bio-medical Science");
        assertThat(diploma.grade()).isEqualTo("distinction");
        assertThat(diploma.year()).isEqualTo(2017);
        assertThat(diploma.status()).isEqualTo(Status.ACHIEVED);
        assertThat(codes(readings.get(1))).isEmpty();

        Qualification school = readings.get(2).proposal();
        assertThat(school.award()).isNull();
        assertThat(school.subject()).isEqualTo("English Literature");
        assertThat(school.grade()).isEqualTo("C");
        assertThat(school.year()).isEqualTo(2017);
        assertThat(readings.get(2).questions()).singleElement().satisfies(question -> {
            assertThat(question.code()).isEqualTo("two-awards");
            assertThat(question.options()).containsExactly("GCSE", "O_LEVEL");
            assertThat(question.message()).contains("last given in 1988");
        });
    }

    @Test
    void sorts_the_example_by_level_after_the_questions_are_answered() {
        List<Qualification> written = QualificationReader.read(FROM_THE_PACK, TODAY).stream()
                .map(Reading::proposal)
                .map(proposal -> proposal.award() == null ? as(Award.GCSE, proposal) : proposal)
                .toList()
                .reversed();
        ApplicationForm form = formOf(written);
        assertThat(form.qualifications())
                .extracting(qualification -> qualification.rqfLevel().orElseThrow())
                .containsExactly(6, 5, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "GCSE Mathematics (7) (2016) | GCSE | Mathematics | 7 | 2016",
                "GCSE Mathematics: B, 2012 | GCSE | Mathematics | B | 2012",
                "A-level Physics grade A* 2018 | A_LEVEL | Physics | A* | 2018",
                "A Level Further Maths, A, 2015 | A_LEVEL | Further Maths | A | 2015",
                "AS level Art (D) 2014 | AS_LEVEL | Art | D | 2014",
                "2019 BA (Hons) History, First Class | BACHELORS_DEGREE | History | First Class | 2019",
                "B.Sc. in Physics (First) 2015 | BACHELORS_DEGREE | Physics | First | 2015",
                "MEng Civil Engineering (2:2), 2011 | INTEGRATED_MASTERS | Civil Engineering | 2:2 | 2011",
                "MSc Data Science - Merit - 2019 | MASTERS_DEGREE | Data Science | Merit | 2019",
                "PhD Chemistry 2010 | DOCTORATE | Chemistry | - | 2010",
                "• HNC Computing (pass) 2009 | HNC | Computing | pass | 2009",
                "O-level Latin (A) 1979 | O_LEVEL | Latin | A | 1979",
                "Foundation Degree in Early Years (merit) 2016 | FOUNDATION_DEGREE | Early Years | merit | 2016"
            })
    void reads_award_subject_and_grade(
            String line, Award award, String subject, @Nullable String grade, @Nullable Integer year) {
        Qualification read = one(line).proposal();
        assertThat(read.award()).isEqualTo(award);
        assertThat(read.subject()).isEqualTo(subject);
        assertThat(read.grade()).isEqualTo(grade);
        assertThat(read.year()).isEqualTo(year);
        assertThat(read.status()).isEqualTo(Status.ACHIEVED);
    }

    @Test
    void asks_whether_a_master_of_arts_with_a_class_is_a_first_degree() {
        for (String line : List.of(
                "MA (Hons) Mathematics 2:1 2014", "MA (Cantab) Mathematics, 2:1, 2014", "MA Mathematics 2:1 2014")) {
            Reading reading = one(line);
            assertThat(codes(reading)).containsExactly("first-degree-or-masters");
            assertThat(reading.proposal().award()).isNull();
            assertThat(reading.proposal().grade()).isEqualTo("2:1");
        }
        assertThat(one("MA Mathematics Merit 2014").proposal().award()).isEqualTo(Award.MASTERS_DEGREE);
    }

    @Test
    void asks_for_the_level_of_an_award_with_several_levels() {
        assertThat(codes(one("NVQ Business Administration (pass) 2010"))).containsExactly("level-missing");
        Reading told = one("Functional Skills Level 2 English (pass) 2019");
        assertThat(told.proposal().level()).isEqualTo(2);
        assertThat(told.questions()).isEmpty();
    }

    @Test
    void asks_for_the_award_of_an_o_level_after_its_last_year() {
        Reading reading = one("O-level Mathematics (B) 2001");
        assertThat(reading.proposal().award()).isNull();
        assertThat(codes(reading)).containsExactly("award-not-given-then");
        assertThat(one("O-level Mathematics (B) 1987").proposal().award()).isEqualTo(Award.O_LEVEL);
    }

    @Test
    void reads_a_prediction_as_not_achieved_and_asks_about_the_current_year() {
        assertThat(one("BSc Biology (2:1) predicted 2021").proposal().status()).isEqualTo(Status.PREDICTED);
        assertThat(one("BSc Biology in progress 2021").proposal().status()).isEqualTo(Status.UNFINISHED);
        assertThat(codes(one("BSc Biology (2:1) 2020"))).containsExactly("status-not-clear");
        assertThat(codes(one("BSc Biology (2:1) 2019"))).isEmpty();
    }

    @Test
    void asks_for_the_year_of_a_span() {
        Reading reading = one("BSc Physics (2:1) 2015-2018");
        assertThat(reading.proposal().year()).isNull();
        assertThat(reading.questions())
                .filteredOn(question -> question.code().equals("year-not-clear"))
                .singleElement()
                .satisfies(question -> assertThat(question.options()).containsExactly("2015", "2018"));
    }

    @Test
    void asks_for_the_group_of_an_unlisted_subject_and_codes_joint_honours_as_combined() {
        assertThat(codes(one("BSc Puppetry Logistics (2:1) 2015"))).containsExactly("subject-not-known");
        assertThat(one("BSc Mathematics and Computer Science (2:1) 2015")
                        .proposal()
                        .subjectGroup())
                .isEqualTo(SubjectGroup.COMBINED);
    }

    @Test
    void asks_about_an_unknown_award_and_a_grade_without_award() {
        Reading reading = one("Baking with flair");
        assertThat(reading.proposal().award()).isNull();
        assertThat(codes(reading))
                .containsExactly(
                        "year-missing", "award-not-known", "grade-missing", "status-not-clear", "subject-not-known");
        assertThat(codes(one("GCSE 2013")).getLast()).isEqualTo("subject-missing");
    }

    @Test
    void reads_no_entry_from_a_blank_text() {
        assertThat(QualificationReader.read(" ; \n • \r\n", TODAY)).isEmpty();
    }

    private static Reading one(String line) {
        List<Reading> readings = QualificationReader.read(line, TODAY);
        assertThat(readings).hasSize(1);
        return readings.getFirst();
    }

    private static List<String> codes(Reading reading) {
        return reading.questions().stream().map(Reading.Question::code).toList();
    }

    private static Qualification as(Award award, Qualification proposal) {
        return new Qualification(
                award,
                proposal.title(),
                proposal.level(),
                proposal.framework(),
                proposal.subject(),
                proposal.subjectGroup(),
                proposal.grade(),
                proposal.year(),
                proposal.awardingBody(),
                proposal.institution(),
                proposal.status());
    }

    private static ApplicationForm formOf(List<Qualification> qualifications) {
        ApplicationForm empty = ApplicationForm.empty();
        return new ApplicationForm(
                empty.personalDetails(),
                empty.education(),
                empty.history(),
                empty.gapExplanations(),
                qualifications,
                empty.supportingStatement(),
                empty.evidence(),
                empty.declarations(),
                empty.adjustments(),
                empty.guaranteedInterview(),
                empty.referees(),
                empty.privacyNoticeVersion());
    }
}
