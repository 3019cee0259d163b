package hiring.assessment.scoring;

import hiring.assessment.participation.Participation;
import hiring.assessment.participation.RecordFact;
import hiring.assessment.participation.StageFact;
import hiring.assessment.planversion.PlanInForce;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes back scores that were given under other terms than those in force. Which ones follows from the hash that each
 * carries, so that it does not matter how often and in which order this is done.
 */
@ApplicationScoped
public class VoidSheets {

    private final Assignments assignments;
    private final RecordFact recordFact;
    private final Event<ScoresVoided> voided;

    VoidSheets(Assignments assignments, RecordFact recordFact, Event<ScoresVoided> voided) {
        this.assignments = assignments;
        this.recordFact = recordFact;
        this.voided = voided;
    }

    /** Sheets are about to lose their scores. Observed in the same transaction, which holds the participations. */
    public record ScoresVoided(PlanInForce inForce, List<Assignment> sheets) {

        public ScoresVoided {
            sheets = List.copyOf(sheets);
        }
    }

    /** How many sheets at the stage were handed in under these terms. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long countUnder(PlanInForce inForce, VacancyId vacancyId, StageCode stageCode) {
        return assignments.countScored(vacancyId, stageCode, inForce);
    }

    /** Takes back what does not count under the terms in force. The caller holds the participation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ofOtherPlans(Participation participation, PlanInForce inForce) {
        ofOtherPlans(List.of(participation), inForce);
    }

    /** As for one. The caller holds the participations, which are of one stage. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ofOtherPlans(List<Participation> participations, PlanInForce inForce) {
        if (inForce.number() == 1) {
            return;
        }
        List<Participation> open = participations.stream()
                .filter(participation -> !participation.status().isFinal())
                .toList();
        Sheets sheets = new Sheets(assignments.ofParticipations(
                open.stream().map(Participation::id).toList()));
        sheets.all().stream().filter(sheet -> sheet.isDraftVoidUnder(inForce)).forEach(Assignment::dropDraft);
        List<Assignment> stale = new ArrayList<>(sheets.all());
        stale.removeIf(sheet -> !sheet.isVoidUnder(inForce));
        if (stale.isEmpty()) {
            return;
        }
        voided.fire(new ScoresVoided(inForce, stale));
        stale.forEach(Assignment::voidScores);
        open.forEach(participation -> tell(participation, sheets.of(participation.id()), stale));
    }

    private void tell(Participation participation, List<Assignment> own, List<Assignment> stale) {
        if (own.stream().noneMatch(stale::contains)) {
            return;
        }
        int done = (int) own.stream()
                .filter(sheet -> sheet.status() == AssignmentStatus.SCORED)
                .count();
        recordFact.record(participation, new StageFact.ScoresVoided(done));
        if (participation.reason().isPresent()) {
            own.forEach(Assignment::cancel);
        }
    }
}
