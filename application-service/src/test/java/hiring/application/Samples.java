package hiring.application;

import hiring.events.ApplicationRules;
import hiring.events.BookingRule;
import hiring.events.DeclarationPurpose;
import hiring.events.EligibilityRule;
import hiring.events.Intake;
import hiring.events.Measure;
import hiring.events.PreEmploymentCheck;
import hiring.events.Progression;
import hiring.events.PublishedCriterion;
import hiring.events.PublishedTerms;
import hiring.events.ScreeningQuestion;
import hiring.events.SelectionStage;
import hiring.events.StagePart;
import hiring.events.VacancyPublished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A vacancy and a form that are valid as they are; each test changes what matters to it. */
public final class Samples {

    public static final Instant OPENS = Instant.parse("2020-11-16T00:00:00Z");
    public static final Instant DURING = Instant.parse("2020-12-01T10:00:00Z");
    public static final Instant CLOSES = Instant.parse("2020-12-22T00:00:00Z");
    public static final LocalDate PROGRAMME_START = LocalDate.of(2021, 3, 22);
    public static final String PRIVACY_NOTICE = "2026-11";

    private Samples() {}

    public static final Instant WORDS_OPEN = Instant.parse("2020-12-28T00:00:00Z");
    public static final Instant WORDS_CLOSE = Instant.parse("2020-12-31T00:00:00Z");

    public static VacancyPublished vacancy(UUID id) {
        return vacancy(id, 1, CLOSES);
    }

    public static VacancyPublished vacancy(UUID id, int revision, Instant closesAt) {
        return new VacancyPublished(
                id,
                revision,
                1,
                "GRAD-" + id.toString().substring(0, 8),
                "Graduate Development Operations Officer",
                "Kent County Council",
                "Europe/London",
                OPENS,
                closesAt,
                0,
                2,
                "KR 8",
                "jobs@example.org",
                PROGRAMME_START,
                List.of(),
                rules(),
                new PublishedTerms(
                        1,
                        27,
                        false,
                        false,
                        null,
                        false,
                        new PublishedTerms.ManagerProgramme("Kent Manager", 12),
                        List.of(PreEmploymentCheck.RIGHT_TO_WORK, PreEmploymentCheck.DBS_ENHANCED)),
                List.of(
                        criterion("qualifications-1", PublishedCriterion.Category.QUALIFICATIONS, true, "shortlisting"),
                        criterion("experience-1", PublishedCriterion.Category.EXPERIENCE, true, "shortlisting"),
                        criterion("knowledge-1", PublishedCriterion.Category.KNOWLEDGE, false, "shortlisting"),
                        criterion("skills-1", PublishedCriterion.Category.SKILLS_AND_ABILITIES, true, "interview")),
                List.of(
                        stage("first-sift", "Video activity", SelectionStage.Kind.SUBMITTED_ACTIVITY),
                        stage("shortlisting", "Shortlisting", SelectionStage.Kind.FORM_REVIEW),
                        stage("interview", "Interview", SelectionStage.Kind.INTERVIEW)),
                OPENS);
    }

    public static VacancyPublished withGrace(VacancyPublished vacancy, int minutes) {
        return with(vacancy, vacancy.timeZone(), minutes, vacancy.applicationRules());
    }

    public static VacancyPublished inZone(VacancyPublished vacancy, String zone) {
        return with(vacancy, zone, vacancy.graceMinutes(), vacancy.applicationRules());
    }

    /** The same vacancy, which takes documents beside the form. */
    public static VacancyPublished takingDocuments(VacancyPublished vacancy) {
        ApplicationRules rules = vacancy.applicationRules();
        return with(
                vacancy,
                vacancy.timeZone(),
                vacancy.graceMinutes(),
                new ApplicationRules(
                        true,
                        rules.gapToleranceDays(),
                        rules.statementName(),
                        rules.statementWordLimit(),
                        rules.guaranteedInterview(),
                        rules.declarations(),
                        rules.eligibility()));
    }

    /** The same vacancy with a declaration more, whose answers are used for something that the law names. */
    public static VacancyPublished declaring(VacancyPublished vacancy, DeclarationPurpose purpose) {
        ApplicationRules rules = vacancy.applicationRules();
        return with(
                vacancy,
                vacancy.timeZone(),
                vacancy.graceMinutes(),
                new ApplicationRules(
                        rules.attachmentsAccepted(),
                        rules.gapToleranceDays(),
                        rules.statementName(),
                        rules.statementWordLimit(),
                        rules.guaranteedInterview(),
                        Stream.concat(rules.declarations().stream(), Stream.of(purpose.declaration()))
                                .toList(),
                        rules.eligibility(),
                        List.of(purpose),
                        null));
    }

    /** The same vacancy, which asks something before the form. */
    public static VacancyPublished screening(VacancyPublished vacancy, List<ScreeningQuestion> asked) {
        ApplicationRules rules = vacancy.applicationRules();
        return with(
                vacancy,
                vacancy.timeZone(),
                vacancy.graceMinutes(),
                new ApplicationRules(
                        rules.attachmentsAccepted(),
                        rules.gapToleranceDays(),
                        rules.statementName(),
                        rules.statementWordLimit(),
                        rules.guaranteedInterview(),
                        rules.declarations(),
                        rules.eligibility(),
                        rules.purposes(),
                        asked));
    }

    /** The same vacancy for a post of another grade, or of none. */
    public static VacancyPublished ofGrade(VacancyPublished vacancy, @Nullable String grade) {
        return with(
                vacancy,
                vacancy.timeZone(),
                vacancy.graceMinutes(),
                vacancy.applicationRules(),
                grade,
                vacancy.stages());
    }

    /** The same vacancy with tests instead of the video: one in a window of its own, one in that of the stage. */
    public static VacancyPublished testing(VacancyPublished vacancy) {
        SelectionStage video = vacancy.stages().getFirst();
        SelectionStage tests = new SelectionStage(
                "tests",
                "Tests",
                SelectionStage.Kind.TEST,
                video.opensAt(),
                video.closesAt(),
                List.of(),
                false,
                false,
                null,
                video.progression(),
                List.of(
                        test("words", "Words").within(WORDS_OPEN, WORDS_CLOSE),
                        test("figures", "Figures").within(video.opensAt(), video.closesAt()),
                        test("values", "Values")),
                null,
                null,
                null,
                null);
        return with(
                vacancy,
                vacancy.timeZone(),
                vacancy.graceMinutes(),
                vacancy.applicationRules(),
                vacancy.grade(),
                Stream.concat(Stream.of(tests), vacancy.stages().stream().skip(1))
                        .toList());
    }

    private static StagePart test(String code, String name) {
        return new StagePart(code, name, Measure.of(Measure.Type.COMPLETED), StagePart.Delivery.PROVIDER, null, null);
    }

    private static VacancyPublished with(
            VacancyPublished vacancy, String timeZone, int graceMinutes, ApplicationRules rules) {
        return with(vacancy, timeZone, graceMinutes, rules, vacancy.grade(), vacancy.stages());
    }

    private static VacancyPublished with(
            VacancyPublished vacancy,
            String timeZone,
            int graceMinutes,
            ApplicationRules rules,
            @Nullable String grade,
            List<SelectionStage> stages) {
        return with(vacancy, timeZone, graceMinutes, rules, grade, stages, vacancy.startsOn(), vacancy.intakesOrNone());
    }

    /** The same vacancy, for whose interview candidates choose their sessions. */
    public static VacancyPublished choosingInterviews(VacancyPublished vacancy) {
        return with(
                vacancy,
                vacancy.timeZone(),
                vacancy.graceMinutes(),
                vacancy.applicationRules(),
                vacancy.grade(),
                vacancy.stages().stream()
                        .map(stage -> stage.code().equals("interview") ? choosing(stage) : stage)
                        .toList());
    }

    private static SelectionStage choosing(SelectionStage stage) {
        return new SelectionStage(
                stage.code(),
                stage.name(),
                stage.kind(),
                stage.opensAt(),
                stage.closesAt(),
                stage.dates(),
                stage.optional(),
                stage.inviteByTelephone(),
                stage.matrix(),
                stage.progression(),
                stage.parts(),
                stage.absence(),
                BookingRule.SELF,
                stage.barMonths(),
                stage.disclosure());
    }

    /** The same vacancy, whose appointees start in intakes. */
    public static VacancyPublished withIntakes(VacancyPublished vacancy, Intake... intakes) {
        return with(
                vacancy,
                vacancy.timeZone(),
                vacancy.graceMinutes(),
                vacancy.applicationRules(),
                vacancy.grade(),
                vacancy.stages(),
                intakes[0].startsOn(),
                List.of(intakes));
    }

    private static VacancyPublished with(
            VacancyPublished vacancy,
            String timeZone,
            int graceMinutes,
            ApplicationRules rules,
            @Nullable String grade,
            List<SelectionStage> stages,
            @Nullable LocalDate startsOn,
            List<Intake> intakes) {
        return new VacancyPublished(
                vacancy.vacancyId(),
                vacancy.revision(),
                vacancy.packVersion(),
                vacancy.reference(),
                vacancy.title(),
                vacancy.organisation(),
                timeZone,
                vacancy.opensAt(),
                vacancy.closesAt(),
                graceMinutes,
                vacancy.openings(),
                grade,
                vacancy.contactEmail(),
                startsOn,
                intakes,
                rules,
                vacancy.terms(),
                vacancy.criteria(),
                stages,
                vacancy.occurredAt());
    }

    public static ApplicationRules rules() {
        return new ApplicationRules(
                false,
                31,
                "Reason for application",
                50,
                true,
                List.of("right-to-work"),
                List.of(
                        new EligibilityRule(
                                "no-it-qualification",
                                EligibilityRule.Effect.EXCLUDED,
                                4,
                                List.of("COMPUTING"),
                                null,
                                "No IT qualification at level 4 or higher"),
                        new EligibilityRule(
                                "degree",
                                EligibilityRule.Effect.REQUIRED,
                                6,
                                List.of("MATHEMATICS", "PHYSICAL_SCIENCES", "BIOLOGICAL_SCIENCES"),
                                "UPPER_SECOND",
                                "A degree at 2:1 or better in mathematics or a science"),
                        new EligibilityRule(
                                "english",
                                EligibilityRule.Effect.REQUIRED,
                                2,
                                List.of("ENGLISH_LANGUAGE"),
                                "C",
                                "GCSE English Language at C or better, or equivalent")));
    }

    private static PublishedCriterion criterion(
            String code, PublishedCriterion.Category category, boolean essential, String stage) {
        return new PublishedCriterion(code, category, essential, "You can show " + code, List.of(stage));
    }

    private static SelectionStage stage(String code, String name, SelectionStage.Kind kind) {
        boolean window = kind == SelectionStage.Kind.SUBMITTED_ACTIVITY;
        return new SelectionStage(
                code,
                name,
                kind,
                window ? CLOSES : null,
                window ? Instant.parse("2021-01-05T00:00:00Z") : null,
                List.of(),
                false,
                false,
                null,
                new Progression(Progression.Rule.RANKED, 4, null, null));
    }

    /** A form that can be submitted, by somebody whom the rules find eligible. */
    public static String form() {
        return form("UPPER_SECOND", null);
    }

    /** The same form with another degree class, or with the guaranteed interview asked for. */
    public static String form(String degreeClass, @Nullable Boolean guaranteedInterview) {
        return """
                {
                  "personalDetails": {"givenNames": "Siân", "familyName": "O'Neill",
                    "address": {"lines": ["1 High Street"], "town": "Maidstone", "postcode": "ME14 1XX"}},
                  "education": {"places": [{"institution": "Hillview School", "from": "2008-09", "to": "2015-07"}],
                    "fullTimeEndedOn": "2018-07-31"},
                  "history": [
                    {"kind": "EMPLOYMENT", "organisation": "Shop Ltd", "role": "Assistant", "from": "2018-08-15",
                      "to": "2019-06-30", "duties": "Tills and stock", "reasonForLeaving": "Ill health"},
                    {"kind": "CARING", "role": "Care of a parent", "from": "2019-10-01", "current": true}],
                  "gapExplanations": [
                    {"from": "2019-07-01", "to": "2019-09-30", "explanation": "In hospital"}],
                  "qualifications": [
                    {"award": "GCSE", "subject": "English Language", "subjectGroup": "ENGLISH_LANGUAGE", "grade": "B",
                      "year": 2013, "institution": "Hillview School", "status": "ACHIEVED"},
                    {"award": "BACHELORS_DEGREE", "title": "BSc (Hons)", "subject": "Physics",
                      "subjectGroup": "PHYSICAL_SCIENCES", "grade": "%s", "year": 2018,
                      "institution": "University of Kent", "status": "ACHIEVED"}],
                  "supportingStatement": "I have automated the stock list of a shop.",
                  "evidence": [{"criterion": "experience-1", "text": "I imported price lists from spreadsheets."}],
                  "declarations": [{"code": "right-to-work", "answer": true}],
                  "adjustments": [{"stage": "interview", "need": "A hearing loop"}],
                  %s
                  "referees": [{"name": "Ann Other", "relationship": "Manager", "email": "ann@example.org"}],
                  "privacyNoticeVersion": "2026-11"
                }
                """.formatted(
                degreeClass,
                guaranteedInterview == null ? "" : "\"guaranteedInterview\": %s,".formatted(guaranteedInterview));
    }
}
