package hiring.application.offer;

import hiring.application.application.Applications;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Offers as the candidate and recruiters see them. */
@ApplicationScoped
public class ReadOffers {

    private final Offers offers;
    private final Applications applications;

    ReadOffers(Offers offers, Applications applications) {
        this.offers = offers;
        this.applications = applications;
    }

    /** Empty when the candidate has no such application. */
    @Transactional
    public Optional<List<Offer>> own(CandidateId candidate, ApplicationId applicationId) {
        return applications.ownedBy(candidate, applicationId).map(application -> of(application.id()));
    }

    /** For recruiters; empty when no such application was submitted. */
    @Transactional
    public Optional<List<Offer>> submitted(ApplicationId applicationId) {
        return applications.submitted(applicationId).map(application -> of(application.id()));
    }

    private List<Offer> of(ApplicationId applicationId) {
        return offers.allOf(applicationId);
    }
}
