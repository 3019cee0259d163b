package hiring.vacancy.review;

import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.version.ExpectedVersion;
import hiring.vacancy.audit.VacancyAction;
import hiring.vacancy.content.FillVacancy;
import hiring.vacancy.lifecycle.ChangeVacancy;
import hiring.vacancy.lifecycle.StepOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a draft through its review: request, approval, return. */
@ApplicationScoped
public class ReviewVacancy {

    private final ChangeVacancy changeVacancy;
    private final FillVacancy fillVacancy;

    ReviewVacancy(ChangeVacancy changeVacancy, FillVacancy fillVacancy) {
        this.changeVacancy = changeVacancy;
        this.fillVacancy = fillVacancy;
    }

    /** Sends a draft to review, filled with the organisation's content that is in force now. */
    @Transactional
    public StepOutcome request(VacancyId id, ExpectedVersion expected) {
        return changeVacancy.step(
                id,
                expected,
                VacancyAction.REVIEW_REQUESTED,
                (vacancy, now) -> vacancy.requestReview(fillVacancy.fill(vacancy.document(), now), now));
    }

    @Transactional
    public StepOutcome approve(StaffId approver, VacancyId id, ExpectedVersion expected) {
        return changeVacancy.step(
                id, expected, VacancyAction.APPROVED, (vacancy, now) -> vacancy.approve(approver, now));
    }

    /** Makes a vacancy that is not published a draft again. */
    @Transactional
    public StepOutcome sendBack(VacancyId id, String reason, ExpectedVersion expected) {
        return changeVacancy.step(
                id, expected, VacancyAction.RETURNED, (vacancy, now) -> vacancy.sendBack(reason, now));
    }
}
