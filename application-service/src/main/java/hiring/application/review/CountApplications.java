package hiring.application.review;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.application.Applications.Tally;
import hiring.application.application.EligibilityStatus;
import hiring.application.application.Timeliness;
import hiring.application.feedback.FeedbackRequests;
import hiring.application.offer.OfferStatus;
import hiring.application.offer.Offers;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts a vacancy's applications and what became of them. */
@ApplicationScoped
public class CountApplications {

    private final Vacancies vacancies;
    private final Applications applications;
    private final Offers offers;
    private final FeedbackRequests feedbackRequests;

    CountApplications(
            Vacancies vacancies, Applications applications, Offers offers, FeedbackRequests feedbackRequests) {
        this.vacancies = vacancies;
        this.applications = applications;
        this.offers = offers;
        this.feedbackRequests = feedbackRequests;
    }

    /** Empty when there is no such vacancy. */
    @Transactional
    public Optional<ApplicationCounts> count(VacancyId vacancyId) {
        return vacancies.known(vacancyId).map(this::count);
    }

    private ApplicationCounts count(Vacancy vacancy) {
        List<Tally> tallies = applications.tally(vacancy.id());
        Map<OfferStatus, Long> made = offers.countByStatus(vacancy.id());
        return new ApplicationCounts(
                sum(tallies, tally -> tally.status() == ApplicationStatus.DRAFT),
                sum(tallies, tally -> tally.status() != ApplicationStatus.DRAFT),
                sum(tallies, tally -> tally.status() == ApplicationStatus.WITHDRAWN),
                sum(tallies, standing(EligibilityStatus.ELIGIBLE)),
                sum(tallies, standing(EligibilityStatus.INELIGIBLE)),
                sum(tallies, standing(EligibilityStatus.UNDECIDED)),
                vacancy.sealedCount(),
                applications.countTaken(vacancy.id(), Timeliness.WITHIN_GRACE),
                applications.countTaken(vacancy.id(), Timeliness.BY_EXTENSION),
                made.values().stream().mapToLong(Long::longValue).sum(),
                made.getOrDefault(OfferStatus.ACCEPTED, 0L),
                made.getOrDefault(OfferStatus.DECLINED, 0L),
                made.getOrDefault(OfferStatus.LAPSED, 0L),
                made.getOrDefault(OfferStatus.WITHDRAWN, 0L),
                feedbackRequests.count(vacancy.id()),
                offers.placesLeft(vacancy));
    }

    private static Predicate<Tally> standing(EligibilityStatus eligibility) {
        return tally -> tally.status() == ApplicationStatus.SUBMITTED && tally.eligibility() == eligibility;
    }

    private static long sum(List<Tally> tallies, Predicate<Tally> which) {
        return tallies.stream().filter(which).mapToLong(Tally::count).sum();
    }
}
