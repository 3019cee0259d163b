package hiring.assessment.participation;

import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import java.time.Instant;
import java.util.UUID;

/** Applications without a database. */
public final class SampleCandidacies {

    private SampleCandidacies() {}

    /** One of which nothing else is known. */
    public static Candidacy one() {
        return of(1);
    }

    /** One of several. */
    public static Candidacy of(int number) {
        return new Candidacy(
                new ApplicationId(new UUID(0, number)), new VacancyId(new UUID(0, 2)), new CandidateId(new UUID(0, 3)));
    }

    /** One whose candidate was put in reserve, after some more facts. */
    public static Candidacy reserved(ApplicationFact... facts) {
        Candidacy candidacy = one();
        candidacy.reserved(1, Instant.EPOCH);
        for (ApplicationFact fact : facts) {
            candidacy.apply(fact);
        }
        return candidacy;
    }
}
