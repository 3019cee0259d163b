package hiring.notification.planning;

import hiring.events.StageDates;
import hiring.notification.obligation.Facts;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.Obligations;
import hiring.notification.obligation.ObligationsRaised;
import hiring.notification.obligation.Particulars;
import hiring.notification.vacancy.ChangedDates;
import hiring.notification.vacancy.KnownVacancies;
import hiring.notification.vacancy.TimetableMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Invitations that are not sent yet hold until the end of the window as it is now. */
@ApplicationScoped
class FollowTimetable {

    private final Obligations obligations;
    private final Facts facts;
    private final KnownVacancies vacancies;

    FollowTimetable(Obligations obligations, Facts facts, KnownVacancies vacancies) {
        this.obligations = obligations;
        this.facts = facts;
        this.vacancies = vacancies;
    }

    // An invitation may be heard of after a change that it does not know
    @Transactional(Transactional.TxType.MANDATORY)
    void raised(@Observes ObligationsRaised raised) {
        List<Obligation> invitations = raised.obligations().stream()
                .filter(obligation -> obligation.kind().invitesToWindow())
                .toList();
        if (invitations.isEmpty()) {
            return;
        }
        ChangedDates changed = vacancies.changedDates(
                invitations.stream().map(Obligation::vacancyId).distinct().toList());
        for (Obligation invitation : invitations) {
            Particulars told = invitation.particulars();
            changed.since(invitation.vacancyId(), told.timetableVersion(), told.stageCode())
                    .map(StageDates::closesAt)
                    .ifPresent(invitation::endsAt);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes TimetableMoved moved) {
        facts.holdVacancy(moved.vacancyId());
        for (StageDates stage : moved.stages()) {
            Instant end = stage.closesAt();
            if (end != null) {
                obligations.moveEnd(moved.vacancyId(), stage.stageCode(), end);
            }
        }
    }
}
