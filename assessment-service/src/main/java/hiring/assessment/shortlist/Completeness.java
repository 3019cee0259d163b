package hiring.assessment.shortlist;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.Stage;
import hiring.assessment.plan.VacancyWork;
import hiring.assessment.progress.Candidacies;
import hiring.assessment.progress.Entries;
import hiring.assessment.progress.EntryStatus;
import hiring.assessment.shortlist.ShortlistView.Missing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether all is known that a stage's decision needs: counted, never guessed. */
@ApplicationScoped
class Completeness {

    private final Candidacies candidacies;
    private final Entries entries;
    private final VacancyWork work;

    Completeness(Candidacies candidacies, Entries entries, VacancyWork work) {
        this.candidacies = candidacies;
        this.entries = entries;
        this.work = work;
    }

    List<Missing> waitingFor(AssessmentPlan plan, List<Stage> course, Stage stage) {
        List<Missing> waiting = new ArrayList<>();
        Map<EntryStatus, Long> here = entries.countByStatus(plan.vacancyId(), stage.code());
        if (work.isUnderWay(plan.vacancyId())) {
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
                here.getOrDefault(EntryStatus.WAITING, 0L)
                        + here.getOrDefault(EntryStatus.INVITED, 0L)
                        + here.getOrDefault(EntryStatus.SUBMITTED, 0L),
                "Participants without assessors, place, attendance or result");
        add(
                waiting,
                "to-score",
                entries.sheetsMissing(plan.vacancyId(), stage.code()),
                "Sheets that assessors have not handed in");
        return waiting;
    }

    /** Some applications are not where they will be. */
    static Missing moving() {
        return new Missing("applications-moving", 1, "Applications are being moved on; ask again in a moment");
    }

    private static void add(List<Missing> waiting, String code, long count, String text) {
        if (count > 0) {
            waiting.add(new Missing(code, count, text));
        }
    }
}
