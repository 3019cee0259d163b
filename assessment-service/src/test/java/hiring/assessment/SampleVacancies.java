package hiring.assessment;

import hiring.events.AbsenceRule;
import hiring.events.ApplicationRules;
import hiring.events.BookingRule;
import hiring.events.DisclosureRule;
import hiring.events.Measure;
import hiring.events.Progression;
import hiring.events.Progression.Rule;
import hiring.events.PublishedCriterion;
import hiring.events.PublishedCriterion.Category;
import hiring.events.ScoringMatrix;
import hiring.events.ScoringMatrix.Anchor;
import hiring.events.ScoringMatrix.Line;
import hiring.events.SelectionStage;
import hiring.events.SelectionStage.Kind;
import hiring.events.StagePart;
import hiring.events.StagePart.Delivery;
import hiring.events.VacancyPublished;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Vacancies with the selection processes that tests need; dates are those of the two packs. */
public final class SampleVacancies {

    public static final Instant CLOSES = Instant.parse("2020-12-22T00:00:00Z");
    public static final Instant SIFT_OPENS = CLOSES;
    public static final Instant SIFT_CLOSES = Instant.parse("2021-01-05T00:00:00Z");
    public static final LocalDate CENTRE_DAY = LocalDate.of(2021, 1, 25);
    public static final LocalDate INTERVIEW_DAY = LocalDate.of(2021, 2, 15);

    public static final LocalDate FITNESS_DAY = LocalDate.of(2021, 1, 11);
    public static final Instant ABILITY_OPENS = Instant.parse("2021-01-28T00:00:00Z");
    public static final Instant ABILITY_CLOSES = Instant.parse("2021-02-04T00:00:00Z");

    private static final Instant PUBLISHED = Instant.parse("2020-11-16T09:00:00Z");

    private SampleVacancies() {}

    /** A video, then a review of form and video, an assessment centre, an interview: two posts. */
    public static VacancyPublished graduate(UUID id) {
        return vacancy(
                id,
                2,
                List.of(
                        activity("first-sift"),
                        stage("shortlisting", Kind.FORM_REVIEW)
                                .matrix(matrix(
                                        2,
                                        0,
                                        3,
                                        new Line("form", "experience-1", "application-form", 2, 1),
                                        new Line("video", "skills-1", "first-sift", 1, null)))
                                .rule(Rule.RANKED, 4, null)
                                .build(),
                        stage("assessment-centre", Kind.ASSESSMENT_CENTRE)
                                .dates(CENTRE_DAY, CENTRE_DAY.plusDays(1))
                                .matrix(matrix(2, 1, 5, new Line("group", "skills-1", "group-exercise", 1, 2)))
                                .rule(Rule.RANKED, 4, null)
                                .build(),
                        interview("interview", INTERVIEW_DAY)));
    }

    /** The review of the form, a questionnaire that may be left out, an interview: one post. */
    public static VacancyPublished manager(UUID id) {
        return vacancy(
                id,
                1,
                List.of(
                        review("shortlisting", 2),
                        stage("questionnaire", Kind.QUESTIONNAIRE)
                                .optional()
                                .rule(Rule.EVERYONE, null, null)
                                .build(),
                        interview("interview", INTERVIEW_DAY)));
    }

    /** The process of another employer: a test with a pass mark before any form is read, and two interviews. */
    public static VacancyPublished testFirst(UUID id) {
        return vacancy(
                id,
                1,
                List.of(
                        stage("numbers", Kind.TEST)
                                .window(SIFT_OPENS, SIFT_CLOSES)
                                .rule(Rule.PASS_MARK, null, 60, 100)
                                .build(),
                        review("form", 1),
                        stage("first-interview", Kind.INTERVIEW)
                                .dates(CENTRE_DAY)
                                .matrix(matrix(2, 1, 7, new Line("answers", "skills-1", "interview", 1, 4)))
                                .rule(Rule.RANKED, 2, null)
                                .build(),
                        interview("second-interview", INTERVIEW_DAY)));
    }

    /** A part that a candidate passes or fails. */
    public static StagePart passOrFail(String code, Delivery delivery) {
        return new StagePart(code, "Part " + code, Measure.of(Measure.Type.PASS_OR_FAIL), delivery, null, null);
    }

    public static StagePart scored(String code, Delivery delivery) {
        return new StagePart(code, "Part " + code, Measure.of(Measure.Type.SCORED), delivery, null, null);
    }

    /** A level from 1 to 15 with one decimal, of which more is better. */
    public static StagePart level(String code, Delivery delivery, @Nullable String passMark) {
        return new StagePart(
                code,
                "Part " + code,
                new Measure(
                        Measure.Type.QUANTITY,
                        "level",
                        1,
                        Measure.Direction.HIGHER_IS_BETTER,
                        BigDecimal.ONE,
                        BigDecimal.valueOf(15),
                        passMark == null ? null : new BigDecimal(passMark)),
                delivery,
                null,
                null);
    }

    /**
     * The process of an emergency service: a fitness test with days, the form with a licence, four physical tests on
     * one day, two tests of a provider, and a centre that holds the interview; one post.
     */
    public static VacancyPublished emergencyService(UUID id) {
        return vacancy(
                id,
                1,
                List.of(
                        stage("fitness", Kind.TEST)
                                .dates(FITNESS_DAY, FITNESS_DAY.plusDays(1))
                                .parts(level("bleep", Delivery.RECRUITER, "8.6"))
                                .rule(Rule.PARTS_PASSED, null, null)
                                .absence(AbsenceRule.ONE_MORE_PLACE)
                                .build(),
                        stage("form", Kind.FORM_REVIEW)
                                .parts(scored("answers", Delivery.ASSESSOR), passOrFail("licence", Delivery.RECRUITER))
                                .matrix(matrix(1, 0, 3, new Line("answers", "experience-1", "answers", 1, 1)))
                                .rule(Rule.RANKED, 3, null)
                                .build(),
                        stage("physical", Kind.TEST)
                                .dates(CENTRE_DAY)
                                .parts(
                                        passOrFail("climb", Delivery.ASSESSOR),
                                        passOrFail("carry", Delivery.ASSESSOR),
                                        passOrFail("crawl", Delivery.ASSESSOR),
                                        passOrFail("hose", Delivery.ASSESSOR))
                                .rule(Rule.PARTS_PASSED, null, null)
                                .build(),
                        stage("ability", Kind.TEST)
                                .window(ABILITY_OPENS, ABILITY_CLOSES)
                                .parts(level("words", Delivery.PROVIDER, "5"), level("numbers", Delivery.PROVIDER, "5"))
                                .rule(Rule.PARTS_PASSED, null, null)
                                .build(),
                        stage("centre", Kind.ASSESSMENT_CENTRE)
                                .dates(INTERVIEW_DAY)
                                .parts(scored("exercise", Delivery.ASSESSOR), scored("interview", Delivery.PANEL))
                                .matrix(matrix(
                                        2,
                                        1,
                                        5,
                                        new Line("exercise", "skills-1", "exercise", 1, 2),
                                        new Line("interview", "experience-1", "interview", 2, 2)))
                                .rule(Rule.APPOINT, null, null)
                                .build()));
    }

    /** A fitness test that candidates book, from which an absence bars for 12 months, and an interview; one post. */
    public static VacancyPublished barring(UUID id, AbsenceRule absence) {
        return vacancy(
                id,
                1,
                List.of(
                        stage("fitness", Kind.TEST)
                                .dates(FITNESS_DAY, FITNESS_DAY.plusDays(1))
                                .parts(level("bleep", Delivery.RECRUITER, "8.6"))
                                .rule(Rule.PARTS_PASSED, null, null)
                                .absence(absence)
                                .barMonths(12)
                                .selfBooked()
                                .build(),
                        interview("interview", INTERVIEW_DAY)));
    }

    /** Candidates book a place in the fitness test and in the interview by themselves; one post. */
    public static VacancyPublished bookedByCandidates(UUID id) {
        return vacancy(
                id,
                1,
                List.of(
                        stage("fitness", Kind.TEST)
                                .dates(FITNESS_DAY, FITNESS_DAY.plusDays(1))
                                .parts(level("bleep", Delivery.RECRUITER, "8.6"))
                                .rule(Rule.PARTS_PASSED, null, null)
                                .absence(AbsenceRule.ONE_MORE_PLACE)
                                .selfBooked()
                                .build(),
                        stage("interview", Kind.INTERVIEW)
                                .dates(INTERVIEW_DAY)
                                .matrix(matrix(2, 1, 5, new Line("answers", "skills-1", "interview", 1, 2)))
                                .rule(Rule.APPOINT, null, null)
                                .selfBooked()
                                .named()
                                .build()));
    }

    public static SelectionStage activity(String code) {
        return stage(code, Kind.SUBMITTED_ACTIVITY)
                .window(SIFT_OPENS, SIFT_CLOSES)
                .rule(Rule.EVERYONE, null, null)
                .build();
    }

    public static SelectionStage review(String code, int assessors) {
        return stage(code, Kind.FORM_REVIEW)
                .matrix(matrix(assessors, 0, 3, new Line("form", "experience-1", "application-form", 1, 1)))
                .rule(Rule.RANKED, 3, null)
                .build();
    }

    public static SelectionStage interview(String code, LocalDate day) {
        return stage(code, Kind.INTERVIEW)
                .dates(day)
                .matrix(matrix(2, 1, 5, new Line("answers", "skills-1", "interview", 1, 2)))
                .rule(Rule.APPOINT, null, null)
                .build();
    }

    public static ScoringMatrix matrix(int assessors, int lowest, int highest, Line... lines) {
        return new ScoringMatrix(
                assessors,
                lowest,
                highest,
                List.of(new Anchor(lowest, "Not shown"), new Anchor(highest, "Shown throughout")),
                List.of(lines),
                null);
    }

    public static VacancyPublished vacancy(UUID id, int openings, List<SelectionStage> stages) {
        List<String> codes = stages.stream().map(SelectionStage::code).toList();
        return new VacancyPublished(
                id,
                1,
                1,
                "REF-1",
                "Trial Officer",
                "A council",
                "Europe/London",
                PUBLISHED,
                CLOSES,
                0,
                openings,
                "KR 8",
                null,
                LocalDate.of(2021, 3, 22),
                List.of(),
                new ApplicationRules(false, 31, "Reason for application", 1000, true, List.of(), List.of()),
                null,
                List.of(
                        new PublishedCriterion("experience-1", Category.EXPERIENCE, true, "Has done it before", codes),
                        new PublishedCriterion("skills-1", Category.SKILLS_AND_ABILITIES, true, "Explains it", codes)),
                stages,
                PUBLISHED);
    }

    public static StageBuilder stage(String code, Kind kind) {
        return new StageBuilder(code, kind);
    }

    /** A stage that could be published as it is; each test names only what it changes. */
    public static final class StageBuilder {

        private final String code;
        private final Kind kind;
        private @Nullable Instant opensAt;
        private @Nullable Instant closesAt;
        private List<LocalDate> dates = List.of();
        private boolean optional;
        private @Nullable ScoringMatrix matrix;
        private @Nullable List<StagePart> parts;
        private @Nullable AbsenceRule absence;
        private @Nullable BookingRule booking;
        private @Nullable Integer barMonths;
        private @Nullable DisclosureRule disclosure;
        private Progression progression = new Progression(Rule.EVERYONE, null, null, null);

        private StageBuilder(String code, Kind kind) {
            this.code = code;
            this.kind = kind;
        }

        public StageBuilder window(Instant opens, Instant closes) {
            opensAt = opens;
            closesAt = closes;
            return this;
        }

        public StageBuilder dates(LocalDate... days) {
            dates = List.of(days);
            return this;
        }

        public StageBuilder optional() {
            optional = true;
            return this;
        }

        public StageBuilder matrix(ScoringMatrix of) {
            matrix = of;
            return this;
        }

        public StageBuilder parts(StagePart... of) {
            parts = List.of(of);
            return this;
        }

        public StageBuilder absence(AbsenceRule rule) {
            absence = rule;
            return this;
        }

        public StageBuilder barMonths(int months) {
            barMonths = months;
            return this;
        }

        public StageBuilder selfBooked() {
            booking = BookingRule.SELF;
            return this;
        }

        public StageBuilder named() {
            disclosure = DisclosureRule.NAMED;
            return this;
        }

        public StageBuilder rule(Rule rule, @Nullable Integer places, @Nullable Integer passMark) {
            return rule(rule, places, passMark, null);
        }

        public StageBuilder rule(
                Rule rule, @Nullable Integer places, @Nullable Integer passMark, @Nullable Integer highestMark) {
            progression = new Progression(rule, places, passMark, highestMark);
            return this;
        }

        public SelectionStage build() {
            return new SelectionStage(
                    code,
                    "Stage " + code,
                    kind,
                    opensAt,
                    closesAt,
                    dates,
                    optional,
                    false,
                    matrix,
                    progression,
                    parts,
                    absence,
                    booking,
                    barMonths,
                    disclosure);
        }
    }
}
