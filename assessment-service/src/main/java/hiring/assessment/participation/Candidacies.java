package hiring.assessment.participation;

import hiring.events.EligibilityDecided;
import hiring.events.OutcomeDecided;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Applications, and what is known of them. */
@ApplicationScoped
public class Candidacies implements PanacheRepositoryBase<Candidacy, UUID> {

    /** Those of the applications, by id; new ones where an application is unknown. */
    // No other transaction inserts one at the same moment: the caller holds the plan
    public Map<UUID, Candidacy> findOrBegin(UUID vacancyId, Map<UUID, UUID> candidateByApplication) {
        Map<UUID, Candidacy> known = new HashMap<>();
        all(candidateByApplication.keySet()).forEach(candidacy -> known.put(candidacy.applicationId(), candidacy));
        candidateByApplication.forEach((application, candidate) -> {
            if (!known.containsKey(application)) {
                Candidacy candidacy = new Candidacy(
                        new ApplicationId(application), new VacancyId(vacancyId), new CandidateId(candidate));
                persist(candidacy);
                known.put(application, candidacy);
            }
        });
        return known;
    }

    /** Those of the applications, in one order. */
    public List<Candidacy> all(Collection<UUID> applicationIds) {
        return applicationIds.isEmpty()
                ? List.of()
                : list("applicationId in ?1 order by applicationId", applicationIds);
    }

    /**
     * Some of those who may be assessed and take part in no stage yet.
     *
     * @param next after which more may follow; empty at the end
     */
    public record Newcomers(List<UUID> applicationIds, Optional<UUID> next) {

        public static final Newcomers NONE = new Newcomers(List.of(), Optional.empty());
    }

    /**
     * Looks for newcomers among the next applications of a vacancy.
     *
     * @param most newcomers
     * @param lookedAt applications, whether newcomers or not
     */
    public Newcomers newcomers(VacancyId vacancyId, UUID after, int most, int lookedAt) {
        List<UUID> found = new ArrayList<>();
        int looked = 0;
        UUID last = after;
        for (Object row : getEntityManager()
                .createNativeQuery("""
                        select c.application_id,
                            c.eligibility = :eligible and c.submitted_at is not null and c.withdrawn_at is null
                                and not exists (select from entry e where e.application_id = c.application_id)
                        from candidacy c where c.vacancy_id = :vacancy and c.application_id > :after
                        order by c.application_id limit :lookedAt
                        """, Object[].class)
                .setParameter("vacancy", vacancyId.value())
                .setParameter("after", after)
                .setParameter("eligible", EligibilityDecided.Outcome.ELIGIBLE.name())
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

    /** How many candidates hold one of the vacancy's openings. */
    // An earlier version of this service stores no offers, and may run beside this one
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

    /** Those in reserve, promoted and withdrawn ones included, in the order of their ranks. */
    public List<Candidacy> reserveList(UUID vacancyId, int afterRank, int most) {
        return find(
                        "vacancyId = ?1 and outcome = ?2 and reserveRank > ?3 order by reserveRank",
                        vacancyId,
                        OutcomeDecided.Outcome.RESERVE,
                        afterRank)
                .page(0, most)
                .list();
    }

    /** Whether the application is this candidate's own. */
    public boolean isOf(ApplicationId applicationId, CandidateId candidateId) {
        return count("applicationId = ?1 and candidateId = ?2", applicationId.value(), candidateId.value()) > 0;
    }

    /** How many candidates have ever submitted. One who has applied twice counts once, as in the sealed number. */
    public long submitted(UUID vacancyId) {
        return getEntityManager()
                .createQuery(
                        "select count(distinct c.candidateId) from Candidacy c where c.vacancyId = :vacancy and"
                                + " c.submittedAt is not null",
                        Long.class)
                .setParameter("vacancy", vacancyId)
                .getSingleResult();
    }

    /** Whether {@link #undecided} is more than zero. */
    public boolean isAnyUndecided(UUID vacancyId) {
        return find(
                        "vacancyId = ?1 and submittedAt is not null and withdrawnAt is null and eligibility is null",
                        vacancyId)
                .page(0, 1)
                .firstResultOptional()
                .isPresent();
    }

    /** How many are submitted, not withdrawn, and without a decision on eligibility. */
    public long undecided(UUID vacancyId) {
        return count(
                "vacancyId = ?1 and submittedAt is not null and withdrawnAt is null and eligibility is null",
                vacancyId);
    }

    /** How many applications a vacancy has, and how often their rows were written: any fact changes one of them. */
    public record Standing(long candidacies, long writes) {}

    public Standing standing(UUID vacancyId) {
        return getEntityManager()
                .createQuery("""
                        select new hiring.assessment.participation.Candidacies$Standing(
                            count(c), coalesce(sum(c.version), 0))
                        from Candidacy c where c.vacancyId = :vacancy
                        """, Standing.class)
                .setParameter("vacancy", vacancyId)
                .getSingleResult();
    }

    /** How many of a vacancy's applications are where; {@code submitted} and {@code withdrawn} count candidates. */
    public record CandidacyCounts(
            long submitted,
            long eligible,
            long ineligible,
            long undecided,
            long withdrawn,
            long successful,
            long reserve,
            long unsuccessful,
            long promoted) {}

    /** All counts in one statement, so that they belong together. */
    public CandidacyCounts counts(UUID vacancyId) {
        // Candidates, not applications: one who has withdrawn can apply again
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select count(distinct candidate_id) filter (where submitted_at is not null),
                            count(*) filter (where open and eligibility = :eligible),
                            count(*) filter (where open and eligibility = :ineligible),
                            count(*) filter (where open and eligibility is null),
                            count(distinct candidate_id)
                                - count(distinct candidate_id) filter (where withdrawn_at is null),
                            count(*) filter (where outcome = :successful),
                            count(*) filter (where outcome = :reserve),
                            count(*) filter (where outcome = :unsuccessful),
                            count(*) filter (where promoted_at is not null)
                        from (
                            select *, submitted_at is not null and withdrawn_at is null as open
                            from candidacy where vacancy_id = :vacancy) c
                        """, Object[].class)
                .setParameter("vacancy", vacancyId)
                .setParameter("eligible", EligibilityDecided.Outcome.ELIGIBLE.name())
                .setParameter("ineligible", EligibilityDecided.Outcome.INELIGIBLE.name())
                .setParameter("successful", OutcomeDecided.Outcome.SUCCESSFUL.name())
                .setParameter("reserve", OutcomeDecided.Outcome.RESERVE.name())
                .setParameter("unsuccessful", OutcomeDecided.Outcome.UNSUCCESSFUL.name())
                .getSingleResult();
        return new CandidacyCounts(
                number(row, 0),
                number(row, 1),
                number(row, 2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                number(row, 8));
    }

    private static long number(Object[] row, int column) {
        return ((Number) row[column]).longValue();
    }
}
