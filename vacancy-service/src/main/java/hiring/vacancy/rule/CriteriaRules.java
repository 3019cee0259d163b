package hiring.vacancy.rule;

import hiring.events.PublishedCriterion.Category;
import hiring.events.id.StageCode;
import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.ApplicationForm.Requirement;
import hiring.vacancy.document.PersonSpecification;
import hiring.vacancy.document.PersonSpecification.Criterion;
import hiring.vacancy.document.PersonSpecification.CriterionGroup;
import hiring.vacancy.document.Qualifications;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.PlannedStage;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that each criterion is assessed at a stage that its group allows, and that eligibility rules can be applied.
 */
final class CriteriaRules {

    // application-service reports it beside the requirements
    static final String BARRED = "barred";

    private final Findings findings;
    private final List<PlannedStage> stages;

    private CriteriaRules(Findings findings, List<PlannedStage> stages) {
        this.findings = findings;
        this.stages = stages;
    }

    static void check(VacancyDocument document, Findings findings) {
        List<PlannedStage> stages =
                document.timetable() == null ? List.of() : document.timetable().stages();
        CriteriaRules rules = new CriteriaRules(findings, stages);
        PersonSpecification specification = document.personSpecification();
        if (specification != null) {
            rules.checkGroups(specification);
            rules.checkCriteria(specification);
        }
        ApplicationForm form = document.application();
        if (form != null) {
            rules.checkRequirements(form.eligibility(), specification);
        }
    }

    /** Whether the group of a criterion may be assessed at a stage; some groups only from a later stage on. */
    static boolean mayBeAssessed(
            PersonSpecification specification, Criterion criterion, List<PlannedStage> stages, StageCode stage) {
        return specification.groups().stream()
                .filter(group -> group != null && group.category() == criterion.category())
                .map(CriterionGroup::notBefore)
                .filter(Objects::nonNull)
                .allMatch(first -> placeOf(stage, stages) >= placeOf(new StageCode(first), stages));
    }

    private static int placeOf(StageCode stage, List<PlannedStage> stages) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i) != null && stage.value().equals(stages.get(i).code())) {
                return i;
            }
        }
        return -1;
    }

    private void checkGroups(PersonSpecification specification) {
        findings.duplicates(
                "/personSpecification/groups", specification.groups(), "/category", CriterionGroup::category);
        findings.each("/personSpecification/groups", specification.groups(), (here, group) -> {
            if (group.notBefore() != null && find(new StageCode(group.notBefore())) == null) {
                findings.add(here + "/notBefore", "unknown-stage", noStage(new StageCode(group.notBefore())));
            }
        });
    }

    private void checkCriteria(PersonSpecification specification) {
        Set<@Nullable Category> grouped = new HashSet<>();
        findings.each("", specification.groups(), (here, group) -> grouped.add(group.category()));
        String all = "/personSpecification/criteria";
        findings.duplicates(all, specification.criteria(), "/code", Criterion::code);
        findings.each(all, specification.criteria(), (here, criterion) -> {
            if (criterion.category() != null && !grouped.contains(criterion.category())) {
                findings.add(
                        here + "/category", "no-group", "There is no group for %s".formatted(criterion.category()));
            }
            findings.duplicates(here + "/assessedAt", criterion.assessedAt(), "", code -> code);
            findings.each(here + "/assessedAt", criterion.assessedAt(), (at, code) -> {
                PlannedStage stage = find(new StageCode(code));
                if (stage == null) {
                    findings.add(at, "unknown-stage", noStage(new StageCode(code)));
                    return;
                }
                if (!mayBeAssessed(specification, criterion, stages, new StageCode(code))) {
                    findings.add(
                            at,
                            "group-not-scored-here",
                            "Criteria of this group may not be scored before a later stage");
                }
                if (stage.matrix() != null
                        && criterion.code() != null
                        && stage.matrix().lines().stream()
                                .noneMatch(
                                        line -> line != null && criterion.code().equals(line.criterion()))) {
                    findings.add(
                            at,
                            "not-in-matrix",
                            "The scoring matrix of \"%s\" has no line for this criterion".formatted(code));
                }
            });
        });
    }

    private void checkRequirements(List<Requirement> requirements, @Nullable PersonSpecification specification) {
        Set<@Nullable String> criteria = new HashSet<>();
        if (specification != null) {
            findings.each("", specification.criteria(), (here, criterion) -> criteria.add(criterion.code()));
        }
        findings.duplicates("/application/eligibility", requirements, "/code", Requirement::code);
        findings.each("/application/eligibility", requirements, (here, requirement) -> {
            if (BARRED.equals(requirement.code())) {
                findings.add(here + "/code", "reserved", "\"barred\" means that an applicant missed a session");
            }
            findings.duplicates(here + "/subjectGroups", requirement.subjectGroups(), "", group -> group);
            findings.each(here + "/subjectGroups", requirement.subjectGroups(), (at, group) -> {
                if (!Qualifications.SUBJECT_GROUPS.contains(group)) {
                    findings.add(
                            at,
                            "unknown-subject-group",
                            "This must be one of %s".formatted(String.join(", ", Qualifications.SUBJECT_GROUPS)));
                }
            });
            String grade = requirement.minimumGrade();
            if (grade != null
                    && requirement.level() != null
                    && !Qualifications.gradesAt(requirement.level()).contains(grade)) {
                findings.add(
                        here + "/minimumGrade",
                        "unknown-grade",
                        "Qualifications of level %d have the grades %s"
                                .formatted(
                                        requirement.level(),
                                        String.join(", ", Qualifications.gradesAt(requirement.level()))));
            }
            String criterion = requirement.criterion();
            if (criterion != null && !criteria.contains(criterion)) {
                findings.add(
                        here + "/criterion", "unknown-criterion", "There is no criterion \"%s\"".formatted(criterion));
            }
            boolean worded =
                    requirement.wording() != null && !requirement.wording().isBlank();
            if (criterion == null && !worded) {
                findings.add(here + "/wording", "required", "Say it here, or name the criterion that says it");
            }
        });
    }

    private @Nullable PlannedStage find(StageCode code) {
        return stages.stream()
                .filter(stage ->
                        stage != null && stage.code() != null && stage.code().equals(code.value()))
                .findFirst()
                .orElse(null);
    }

    private static String noStage(StageCode code) {
        return "There is no stage \"%s\"".formatted(code);
    }
}
