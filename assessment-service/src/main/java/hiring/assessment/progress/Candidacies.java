package hiring.assessment.progress;

import hiring.events.OutcomeDecided;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is known of applications. */
@ApplicationScoped
public class Candidacies implements PanacheRepositoryBase<Candidacy, UUID> {

    /** These by their applications, and new ones for those that were not heard of before. */
    // Nobody else makes one at the same moment: the caller holds the plan
    Map<UUID, Candidacy> findOrBegin(UUID vacancyId, Map<UUID, UUID> candidateByApplication) {
        Map<UUID, Candidacy> known = new HashMap<>();
        all(candidateByApplication.keySet()).forEach(candidacy -> known.put(candidacy.applicationId(), candidacy));
        candidateByApplication.forEach((application, candidate) -> {
            if (!known.containsKey(application)) {
                Candidacy candidacy = new Candidacy(application, vacancyId, candidate);
                persist(candidacy);
                known.put(application, candidacy);
            }
        });
        return known;
    }

    /** These, in one order. */
    List<Candidacy> all(Collection<UUID> applicationIds) {
        return applicationIds.isEmpty()
                ? List.of()
                : list("applicationId in ?1 order by applicationId", applicationIds);
    }

    /**
     * Some of those who may be assessed and take part in no stage yet.
     *
     * @param next after which more may follow; empty at the end
     */
    record Newcomers(List<UUID> applicationIds, Optional<UUID> next) {

        static final Newcomers NONE = new Newcomers(List.of(), Optional.empty());
    }

    /**
     * Looks for newcomers among the next applications of a vacancy.
     *
     * @param most newcomers
     * @param lookedAt applications, whether newcomers or not
     */
    Newcomers newcomers(UUID vacancyId, UUID after, int most, int lookedAt) {
        List<UUID> found = new ArrayList<>();
        int looked = 0;
        UUID last = after;
        for (Object row : getEntityManager()
                .createNativeQuery("""
                        select c.application_id,
                            c.eligibility = 'ELIGIBLE' and c.submitted_at is not null and c.withdrawn_at is null
                                and not exists (select from entry e where e.application_id = c.application_id)
                        from candidacy c where c.vacancy_id = :vacancy and c.application_id > :after
                        order by c.application_id limit :lookedAt
                        """, Object[].class)
                .setParameter("vacancy", vacancyId)
                .setParameter("after", after)
                .setParameter("lookedAt", lookedAt)
                .getResultList()) {
            looked++;
            last = (UUID) ((Object[]) row)[0];
            if (Boolean.TRUE.equals(((Object[]) row)[1])) {
                found.add(last);
            }
            if (found.size() == most) {
                break;
            }
        }
        boolean more = looked == lookedAt || found.size() == most;
        return new Newcomers(found, more ? Optional.of(last) : Optional.empty());
    }

    /** How many hold one of the vacancy's openings. */
    public long holdingOpening(UUID vacancyId) {
        return count(
                "vacancyId = ?1 and (outcome = ?2 or (outcome = ?3 and promotedAt is not null)) and withdrawnAt is null"
                        + " and (openingFreedAt is null or (freedOffer is null and offerRenewedAt > openingFreedAt))",
                vacancyId,
                OutcomeDecided.Outcome.SUCCESSFUL,
                OutcomeDecided.Outcome.RESERVE);
    }

    /** The first in reserve who wait, best first. */
    public List<Candidacy> waitingInReserve(UUID vacancyId, int most) {
        return find(
                        "vacancyId = ?1 and outcome = ?2 and promotedAt is null and withdrawnAt is null"
                                + " order by reserveRank, applicationId",
                        vacancyId,
                        OutcomeDecided.Outcome.RESERVE)
                .page(0, most)
                .list();
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

    /** Whether {@link #undecided} are more than none. */
    public boolean isAnyUndecided(UUID vacancyId) {
        return find(
                        "vacancyId = ?1 and submittedAt is not null and withdrawnAt is null and eligibility is null",
                        vacancyId)
                .page(0, 1)
                .firstResultOptional()
                .isPresent();
    }

    /** How many are submitted, not withdrawn, and not known to be eligible or not. */
    public long undecided(UUID vacancyId) {
        return count(
                "vacancyId = ?1 and submittedAt is not null and withdrawnAt is null and eligibility is null",
                vacancyId);
    }
}
