package hiring.application.review;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.Channel;
import hiring.application.application.EligibilityStatus;
import hiring.application.audit.ApplicationAction;
import hiring.application.eligibility.Proposal;
import hiring.application.vacancy.Vacancies;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The submitted applications of a vacancy, line by line. */
@ApplicationScoped
public class ListApplications {

    // Of what was submitted
    private static final List<ApplicationStatus> IN_ORDER =
            List.of(ApplicationStatus.SUBMITTED, ApplicationStatus.WITHDRAWN);

    private final Session session;
    private final Vacancies vacancies;
    private final Audit audit;

    ListApplications(Session session, Vacancies vacancies, Audit audit) {
        this.session = session;
        this.vacancies = vacancies;
        this.audit = audit;
    }

    /** The answer to a request for a list. */
    public sealed interface ListOutcome {

        record Listed(List<ListedApplication> lines) implements ListOutcome {

            public Listed {
                lines = List.copyOf(lines);
            }
        }

        record NoSuchVacancy() implements ListOutcome {}

        /** An order or a filter by what this person is not shown would show it. */
        record NotForYou() implements ListOutcome {}
    }

    /**
     * One page.
     *
     * @param after where the page before ended
     * @param asRecruiter with names, and audited
     * @param mayScore whether the caller may score candidates, and so must not learn of the guaranteed interview
     */
    @Transactional
    public ListOutcome list(
            VacancyId vacancyId,
            Filter filter,
            Sort sort,
            @Nullable ListPosition after,
            int limit,
            boolean asRecruiter,
            boolean mayScore) {
        if ((!asRecruiter && (filter.tellsOfPeople() || sort.tellsOfPeople()))
                || (mayScore && filter.guaranteedInterview() != null)) {
            return new ListOutcome.NotForYou();
        }
        if (vacancies.known(vacancyId).isEmpty()) {
            return new ListOutcome.NoSuchVacancy();
        }
        List<ListedApplication> lines = lines(vacancyId, filter, sort, after, limit);
        if (asRecruiter) {
            audit.record(ApplicationAction.APPLICATIONS_LISTED, vacancyId.value());
            return new ListOutcome.Listed(lines);
        }
        return new ListOutcome.Listed(
                lines.stream().map(ListedApplication::withoutNames).toList());
    }

    /** A piece of the whole list in the order of submission, for a recruiter; the view is audited. */
    @Transactional
    List<ListedApplication> pieceForRecruiter(VacancyId vacancyId, @Nullable ListPosition after, int limit) {
        audit.record(ApplicationAction.APPLICATIONS_LISTED, vacancyId.value());
        return lines(vacancyId, Filter.NONE, Sort.SUBMITTED, after, limit);
    }

    private List<ListedApplication> lines(
            VacancyId vacancyId, Filter filter, Sort sort, @Nullable ListPosition after, int limit) {
        return sort == Sort.STATUS
                ? byStatus(vacancyId, filter, after, limit)
                : lines(ListQuery.of(vacancyId, filter, sort, after, limit));
    }

    private List<ListedApplication> byStatus(
            VacancyId vacancyId, Filter filter, @Nullable ListPosition after, int limit) {
        List<ListedApplication> lines = new ArrayList<>();
        for (ApplicationStatus status : IN_ORDER) {
            boolean isWanted = filter.status() == null || filter.status() == status;
            boolean isPast = after != null && status.name().compareTo(after.key()) < 0;
            if (isWanted && !isPast && lines.size() < limit) {
                ListPosition from = after != null && status.name().equals(after.key()) ? after : null;
                lines.addAll(
                        lines(ListQuery.of(vacancyId, filter.of(status), Sort.STATUS, from, limit - lines.size())));
            }
        }
        return lines;
    }

    private List<ListedApplication> lines(ListQuery page) {
        NativeQuery<Tuple> query = session.createNativeQuery(page.sql(), Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("candidate_id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("given_names", String.class)
                .addScalar("family_name", String.class)
                .addScalar("name_key", String.class)
                .addScalar("status", String.class)
                .addScalar("eligibility", String.class)
                .addScalar("proposal", String.class)
                .addScalar("contested", Boolean.class)
                .addScalar("channel", String.class)
                .addScalar("handler", UUID.class)
                .addScalar("submitted_at", Instant.class)
                .addScalar("withdrawn_at", Instant.class);
        page.values().forEach(query::setParameter);
        return query.getResultList().stream().map(ListApplications::line).toList();
    }

    private static ListedApplication line(Tuple row) {
        UUID handler = row.get("handler", UUID.class);
        return new ListedApplication(
                new ApplicationId(row.get("id", UUID.class)),
                new CandidateId(row.get("candidate_id", UUID.class)),
                row.get("name", String.class),
                row.get("given_names", String.class),
                row.get("family_name", String.class),
                row.get("name_key", String.class),
                ApplicationStatus.valueOf(row.get("status", String.class)),
                EligibilityStatus.valueOf(row.get("eligibility", String.class)),
                Proposal.valueOf(row.get("proposal", String.class)),
                row.get("contested", Boolean.class),
                Channel.valueOf(row.get("channel", String.class)),
                handler == null ? null : new StaffId(handler),
                row.get("submitted_at", Instant.class),
                row.get("withdrawn_at", Instant.class));
    }
}
