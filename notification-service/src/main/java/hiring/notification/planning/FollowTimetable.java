package hiring.notification.planning;

import hiring.events.StageDates;
import hiring.kit.pages.PagedTasks;
import hiring.notification.fact.Facts;
import hiring.notification.obligation.Obligation;
import hiring.notification.obligation.ObligationsRaised;
import hiring.notification.obligation.Particulars;
import hiring.notification.vacancy.ChangedDates;
import hiring.notification.vacancy.KnownVacancies;
import hiring.notification.vacancy.TimetableMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;

/** Invitations that are not sent yet hold until the end of the window as it is now. */
@ApplicationScoped
class FollowTimetable {

    private final Facts facts;
    private final KnownVacancies vacancies;
    private final PagedTasks tasks;

    FollowTimetable(Facts facts, KnownVacancies vacancies, PagedTasks tasks) {
        this.facts = facts;
        this.vacancies = vacancies;
        this.tasks = tasks;
    }

    // An invitation may be heard of after a change that it does not know
    @Transactional(Transactional.TxType.MANDATORY)
    void raised(@Observes ObligationsRaised raised) {
        follow(raised.obligations());
    }

    // Each page of a task that begins after the change finds those that were raised before it
    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes TimetableMoved moved) {
        facts.holdVacancy(moved.vacancyId());
        if (moved.stages().stream().anyMatch(stage -> stage.closesAt() != null)) {
            tasks.add(InvitationsToMovedWindows.KIND, moved.vacancyId().value(), "");
        }
    }

    /** Has those of the obligations that invite to a window hold until its end as it is now. */
    void follow(List<Obligation> some) {
        List<Obligation> invitations = some.stream()
                .filter(obligation -> obligation.kind().invitesToWindow())
                .toList();
        if (invitations.isEmpty()) {
            return;
        }
        ChangedDates changed = vacancies.changedDates(
                invitations.stream().map(Obligation::vacancyId).distinct().toList());
        for (Obligation invitation : invitations) {
            var told = invitation.particulars(Particulars.Window.class);
            changed.since(invitation.vacancyId(), told.timetableVersion(), told.stage())
                    .map(StageDates::closesAt)
                    .ifPresent(invitation::endsAt);
        }
    }
}
