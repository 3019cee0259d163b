package hiring.assessment.shortlist;

import hiring.assessment.plan.AssessmentPlan;
import hiring.assessment.plan.Stage;
import hiring.assessment.progress.Candidacies;
import hiring.assessment.progress.Entry;
import hiring.assessment.progress.EntryStatus;
import hiring.assessment.shortlist.ShortlistView.Missing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Whether all is known that a stage's decision needs: counted, never guessed. */
@ApplicationScoped
class Completeness {

    private final Candidacies candidacies;

    Completeness(Candidacies candidacies) {
        this.candidacies = candidacies;
    }

    List<Missing> waitingFor(AssessmentPlan plan, List<Stage> course, Stage stage, List<Entry> here) {
        List<Missing> waiting = new ArrayList<>();
        if (!plan.isSealed()) {
            waiting.add(new Missing("applications-not-sealed", 1, "More applications may still come"));
        } else {
            add(
                    waiting,
                    "applications-missing",
                    plan.sealed().getAsInt() - candidacies.submitted(plan.vacancyId()),
                    "Submitted, and not arrived here yet");
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
                here.stream()
                        .filter(entry -> entry.status() == EntryStatus.WAITING
                                || entry.status() == EntryStatus.INVITED
                                || entry.status() == EntryStatus.SUBMITTED)
                        .count(),
                "Participants without assessors, place, attendance or result");
        add(
                waiting,
                "to-score",
                here.stream()
                        .filter(entry -> entry.status() == EntryStatus.TO_SCORE)
                        .mapToLong(Entry::sheetsMissing)
                        .sum(),
                "Sheets that assessors have not handed in");
        return waiting;
    }

    private static void add(List<Missing> waiting, String code, long count, String text) {
        if (count != 0) {
            waiting.add(new Missing(code, count, text));
        }
    }
}
