package hiring.vacancy.lifecycle;

import hiring.events.ApplicationRules;
import hiring.events.DeclarationPurpose;
import hiring.events.EligibilityRule;
import hiring.events.GuaranteePolicy;
import hiring.events.Intake;
import hiring.events.Measure;
import hiring.events.Progression;
import hiring.events.PublishedCriterion;
import hiring.events.PublishedTerms;
import hiring.events.PublishedTerms.DbsLevel;
import hiring.events.ScoringMatrix;
import hiring.events.ScreeningQuestion;
import hiring.events.SelectionStage;
import hiring.events.StageDates;
import hiring.events.StagePart;
import hiring.events.StartDates;
import hiring.events.VacancyPublished;
import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.ApplicationForm.AskedAt;
import hiring.vacancy.document.ApplicationForm.Declaration;
import hiring.vacancy.document.ApplicationForm.Requirement;
import hiring.vacancy.document.ApplicationForm.Screening;
import hiring.vacancy.document.PersonSpecification;
import hiring.vacancy.document.PersonSpecification.Criterion;
import hiring.vacancy.document.PreEmployment;
import hiring.vacancy.document.Terms;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.PlannedPart;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.PlannedStage.Guarantee;
import hiring.vacancy.timetable.PlannedStage.Matrix;
import hiring.vacancy.timetable.PlannedStage.Progress;
import hiring.vacancy.timetable.PlannedStage.Scale;
import hiring.vacancy.timetable.PlannedStage.Window;
import hiring.vacancy.timetable.StageTimes;
import hiring.vacancy.timetable.Timetable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the event of a publication. */
final class PublishedVacancy {

    private PublishedVacancy() {}

    /** The event without its pack, which is frozen afterwards. */
    static VacancyPublished of(Vacancy vacancy, Instant publishedAt) {
        VacancyDocument document = vacancy.document();
        StartDates start = startOf(document.timetable().start());
        return new VacancyPublished(
                vacancy.id().value(),
                vacancy.revision(),
                null,
                vacancy.reference(),
                vacancy.title(),
                vacancy.organisation(),
                vacancy.zone().getId(),
                publishedAt,
                vacancy.closesAt(),
                document.timetable().closing().grace(),
                document.post().openings(),
                vacancy.grade(),
                document.organisation().contactEmail(),
                start.startsOn(),
                start.intakes(),
                rulesOf(document),
                termsOf(document),
                document.personSpecification().criteria().stream()
                        .map(PublishedVacancy::criterionOf)
                        .toList(),
                document.timetable().stages().stream()
                        .map(stage -> stageOf(stage, vacancy.zone()))
                        .toList(),
                publishedAt);
    }

    private static ApplicationRules rulesOf(VacancyDocument document) {
        ApplicationForm form = document.application();
        return new ApplicationRules(
                form.attachmentsAccepted(),
                form.gapToleranceDays(),
                form.statement().name(),
                form.statement().wordLimit(),
                form.guaranteedInterview().offered(),
                form.declarations().stream()
                        .filter(declaration -> declaration.askedAt() == AskedAt.APPLICATION)
                        .map(Declaration::code)
                        .toList(),
                form.eligibility().stream()
                        .map(requirement -> ruleOf(requirement, document.personSpecification()))
                        .toList(),
                purposesIn(form),
                screeningOf(form.screening()));
    }

    private static @Nullable List<ScreeningQuestion> screeningOf(@Nullable Screening screening) {
        return screening == null
                ? null
                : screening.allQuestions().stream()
                        .map(question -> new ScreeningQuestion(question.code(), question.question(), question.needed()))
                        .toList();
    }

    private static List<DeclarationPurpose> purposesIn(ApplicationForm form) {
        return form.declarations().stream()
                .filter(declaration -> declaration.askedAt() == AskedAt.APPLICATION)
                .flatMap(declaration -> Stream.ofNullable(declaration.purpose())
                        .map(purpose -> new DeclarationPurpose(declaration.code(), purpose)))
                .toList();
    }

    // The checker lets no vacancy be published without notice and leave
    private static @Nullable PublishedTerms termsOf(VacancyDocument document) {
        Terms terms = document.terms();
        Integer notice = terms.noticeMonths();
        Terms.AnnualLeave leave = terms.annualLeave();
        if (notice == null || leave == null) {
            return null;
        }
        Terms.Safeguarding safeguarding = terms.safeguarding();
        Terms.ManagerProgramme programme = terms.managerProgramme();
        return new PublishedTerms(
                notice,
                leave.days(),
                terms.politicalRestriction() != null,
                terms.car() != null,
                safeguarding == null ? null : dbsLevelOf(safeguarding),
                safeguarding != null && safeguarding.worksWithChildren(),
                programme == null || !programme.isFor(document.post().grade())
                        ? null
                        : new PublishedTerms.ManagerProgramme(programme.name(), programme.withinMonths()),
                PreEmployment.checksFor(document));
    }

    private static DbsLevel dbsLevelOf(Terms.Safeguarding safeguarding) {
        return switch (safeguarding.dbs()) {
            case BASIC -> DbsLevel.BASIC;
            case STANDARD -> DbsLevel.STANDARD;
            case ENHANCED -> DbsLevel.ENHANCED;
            case ENHANCED_WITH_BARRED_LISTS -> DbsLevel.ENHANCED_WITH_BARRED_LISTS;
        };
    }

    private static EligibilityRule ruleOf(Requirement requirement, PersonSpecification specification) {
        return new EligibilityRule(
                requirement.code(),
                requirement.effect(),
                requirement.level(),
                requirement.subjectGroups(),
                requirement.minimumGrade(),
                requirement.wordingIn(specification),
                requirement.accepts());
    }

    private static PublishedCriterion criterionOf(Criterion criterion) {
        return new PublishedCriterion(
                criterion.code(),
                criterion.category(),
                criterion.essential(),
                criterion.wording(),
                criterion.assessedAt());
    }

    static StartDates startOf(Timetable.Start start) {
        return new StartDates(
                start.firstDay(),
                start.intakesOrNone().stream()
                        .map(intake -> new Intake(intake.on().date(), intake.places()))
                        .toList());
    }

    static StageDates datesOf(PlannedStage stage, ZoneId zone) {
        return StageDates.of(stageOf(stage, zone));
    }

    private static SelectionStage stageOf(PlannedStage stage, ZoneId zone) {
        StageTimes times = StageTimes.of(stage, zone);
        return new SelectionStage(
                stage.code(),
                stage.name(),
                stage.kind(),
                times.opensAt(),
                times.closesAt(),
                times.dates(),
                stage.optional(),
                stage.inviteByTelephone(),
                matrixOf(stage.matrix()),
                progressionOf(stage.progression()),
                stage.parts().isEmpty()
                        ? null
                        : stage.parts().stream().map(part -> partOf(part, zone)).toList(),
                stage.absence(),
                stage.booking(),
                stage.barMonths(),
                stage.disclosure());
    }

    private static StagePart partOf(PlannedPart part, ZoneId zone) {
        Window window = part.window();
        PlannedPart.Measured measure = part.measure();
        return new StagePart(
                part.code(),
                part.name(),
                new Measure(
                        measure.type(),
                        measure.unit(),
                        measure.decimals(),
                        measure.direction(),
                        measure.lowest(),
                        measure.highest(),
                        measure.passMark()),
                part.delivery(),
                window == null ? null : window.opensAt(zone),
                window == null ? null : window.closesAt(zone));
    }

    private static Progression progressionOf(Progress progress) {
        Guarantee guarantee = progress.guarantee();
        return new Progression(
                progress.rule(),
                progress.places(),
                progress.passMark(),
                progress.highestMark(),
                progress.tieBreak().isEmpty() ? null : progress.tieBreak(),
                guarantee == null ? null : new GuaranteePolicy(guarantee.extent(), guarantee.reason()));
    }

    private static @Nullable ScoringMatrix matrixOf(@Nullable Matrix matrix) {
        return matrix == null
                ? null
                : new ScoringMatrix(
                        matrix.assessors(),
                        matrix.scale().lowest(),
                        matrix.scale().highest(),
                        anchorsOf(matrix.scale()),
                        matrix.lines().stream()
                                .map(line -> new ScoringMatrix.Line(
                                        line.code(),
                                        line.criterion(),
                                        line.evidence(),
                                        line.weight(),
                                        line.minimum(),
                                        scaleOf(line.scale()),
                                        line.tolerance()))
                                .toList(),
                        matrix.tolerance());
    }

    private static ScoringMatrix.@Nullable Scale scaleOf(@Nullable Scale scale) {
        return scale == null ? null : new ScoringMatrix.Scale(scale.lowest(), scale.highest(), anchorsOf(scale));
    }

    private static List<ScoringMatrix.Anchor> anchorsOf(Scale scale) {
        return scale.anchors().stream()
                .map(anchor -> new ScoringMatrix.Anchor(anchor.score(), anchor.meaning()))
                .toList();
    }
}
