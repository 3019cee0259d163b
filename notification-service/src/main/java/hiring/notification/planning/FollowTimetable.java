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

/** Keeps the end of untold invitations at the end of their window, which may be moved. */
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

    // An invitation may arrive after a change that it does not know
    @Transactional(Transactional.TxType.MANDATORY)
    void raised(@Observes ObligationsRaised raised) {
        follow(raised.obligations());
    }

    // The task runs after this transaction, so it finds invitations that were raised before
    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes TimetableMoved moved) {
        facts.holdVacancy(moved.vacancyId());
        if (moved.stages().stream().anyMatch(stage -> stage.closesAt() != null)) {
            tasks.add(InvitationsToMovedWindows.KIND, moved.vacancyId().value(), "");
        }
    }

    /** Sets the end of those obligations that invite to a window to the current end of the window. */
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
