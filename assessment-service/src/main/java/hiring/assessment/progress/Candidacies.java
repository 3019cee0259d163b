package hiring.assessment.progress;

import hiring.events.EligibilityDecided;
import hiring.events.OutcomeDecided;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What is known of applications. */
@ApplicationScoped
public class Candidacies implements PanacheRepositoryBase<Candidacy, UUID> {

    // Nobody else makes one at the same moment: the caller holds the plan
    Candidacy findOrBegin(UUID applicationId, UUID vacancyId, UUID candidateId) {
        return findByIdOptional(applicationId).orElseGet(() -> {
            Candidacy candidacy = new Candidacy(applicationId, vacancyId, candidateId);
            persist(candidacy);
            return candidacy;
        });
    }

    /** Those who may be assessed and do not take part in any stage yet. */
    List<Candidacy> newcomers(UUID vacancyId) {
        return list("""
            from Candidacy c where c.vacancyId = ?1 and c.eligibility = ?2
                and c.submittedAt is not null and c.withdrawnAt is null
                and not exists (select 1 from Entry e where e.candidacy = c)
            order by c.applicationId
            """, vacancyId, EligibilityDecided.Outcome.ELIGIBLE);
    }

    /** All for whom the selection ended with a post or a place on the reserve list, best first. */
    public List<Candidacy> inLine(UUID vacancyId) {
        return list(
                "vacancyId = ?1 and outcome in ?2 order by reserveRank nulls first, applicationId",
                vacancyId,
                List.of(OutcomeDecided.Outcome.SUCCESSFUL, OutcomeDecided.Outcome.RESERVE));
    }

    /** Whether the application is this candidate's own. */
    public boolean isOf(UUID applicationId, UUID candidateId) {
        return count("applicationId = ?1 and candidateId = ?2", applicationId, candidateId) > 0;
    }

    /**
     * How many people have ever submitted; who has withdrawn and applied again counts once, as in the sealed number.
     */
    public long submitted(UUID vacancyId) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct c.candidateId) from Candidacy c where c.vacancyId = :vacancy and"
                                + " c.submittedAt is not null",
                        Long.class)
                .setParameter("vacancy", vacancyId)
                .getSingleResult();
    }

    /** How many are submitted, not withdrawn, and not known to be eligible or not. */
    public long undecided(UUID vacancyId) {
        return count(
                "vacancyId = ?1 and submittedAt is not null and withdrawnAt is null and eligibility is null",
                vacancyId);
    }
}
