package hiring.assessment.shortlist;

import hiring.assessment.moderation.Moderations;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.participation.ParticipationStatus;
import hiring.assessment.participation.Participations;
import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.PlanStage;
import hiring.events.id.VacancyId;
import hiring.kit.pages.PagedTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts what a stage's decision still needs. */
@ApplicationScoped
public class Completeness {

    private final Candidacies candidacies;
    private final Participations participations;
    private final Moderations moderations;
    private final PagedTasks tasks;

    Completeness(Candidacies candidacies, Participations participations, Moderations moderations, PagedTasks tasks) {
        this.moderations = moderations;
        this.candidacies = candidacies;
        this.participations = participations;
        this.tasks = tasks;
    }

    public List<Missing> waitingFor(AssessmentPlan plan, List<PlanStage> course, PlanStage stage) {
        List<Missing> waiting = new ArrayList<>();
        Map<ParticipationStatus, Long> here =
                participations.countByStatus(new VacancyId(plan.vacancyId()), stage.code());
        if (tasks.isUnderWay(plan.vacancyId())) {
            waiting.add(moving());
        }
        if (!plan.isSealed()) {
            waiting.add(new Missing("applications-not-sealed", 1, "More applications may still come"));
        } else {
            long missing = plan.sealed().getAsInt() - candidacies.submitted(plan.vacancyId());
            add(waiting, "applications-missing", missing, "Submitted, and not arrived here yet");
            add(waiting, "applications-beyond-count", -missing, "Arrived here, and not among those that were counted");
        }
        add(
                waiting,
                "eligibility-undecided",
                candidacies.undecided(plan.vacancyId()),
                "Applications whose eligibility a recruiter has to decide");
        course.stream()
                .filter(earlier -> earlier.position() < stage.position() && !earlier.isPassed())
                .forEach(earlier -> waiting.add(
                        new Missing("earlier-stage", 1, "The stage %s is not over".formatted(earlier.code()))));
        if (stage.isUndecided()) {
            waiting.add(new Missing("decision-outstanding", 1, "Say whether this optional stage takes place"));
        }
        add(
                waiting,
                "not-begun",
                here.getOrDefault(ParticipationStatus.WAITING, 0L)
                        + here.getOrDefault(ParticipationStatus.INVITED, 0L)
                        + here.getOrDefault(ParticipationStatus.SUBMITTED, 0L),
                "Participants without assessors, place, attendance or result");
        add(
                waiting,
                "to-score",
                participations.sheetsMissing(new VacancyId(plan.vacancyId()), stage.code()),
                "Sheets that assessors have not handed in");
        add(
                waiting,
                "moderation-open",
                moderations.countOpen(new VacancyId(plan.vacancyId()), stage.code()),
                "Applications whose scores are moderated and not decided");
        add(
                waiting,
                "results-missing",
                participations.resultsMissing(new VacancyId(plan.vacancyId()), stage.code()),
                "Participants who are scored, and whose results are not all recorded");
        return waiting;
    }

    /** Some applications are being moved. */
    public static Missing moving() {
        return new Missing("applications-moving", 1, "Applications are being moved on; ask again in a moment");
    }

    private static void add(List<Missing> waiting, String code, long count, String text) {
        if (count > 0) {
            waiting.add(new Missing(code, count, text));
        }
    }
}
