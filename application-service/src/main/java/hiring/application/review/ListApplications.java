package hiring.application.review;

import hiring.application.eligibility.Proposal;
import hiring.application.submission.ApplicationStatus;
import hiring.application.submission.Channel;
import hiring.application.submission.EligibilityStatus;
import hiring.application.vacancy.Vacancies;
import hiring.application.vacancy.Vacancy;
import hiring.kit.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** What somebody who asked for a list gets. */
    public sealed interface Outcome {

        record Listed(List<Line> lines) implements Outcome {

            public Listed {
                lines = List.copyOf(lines);
            }
        }

        record NoSuchVacancy() implements Outcome {}

        /** An order or a filter by what this person is not shown would show it. */
        record NotForYou() implements Outcome {}
    }

    /** In which the vacancy's times are told; empty when there is no such vacancy. */
    @Transactional
    public Optional<ZoneId> timeZone(UUID vacancyId) {
        return vacancies.known(vacancyId).map(Vacancy::timeZone);
    }

    /**
     * One page.
     *
     * @param after where the page before ended
     * @param asRecruiter with names, and audited
     * @param mayJudge whether the caller may score candidates, and so must not learn of the guaranteed interview
     */
    @Transactional
    public Outcome list(
            UUID vacancyId,
            Filter filter,
            Sort sort,
            @Nullable Position after,
            int limit,
            boolean asRecruiter,
            boolean mayJudge) {
        if ((!asRecruiter && (filter.tellsOfPeople() || sort.tellsOfPeople()))
                || (mayJudge && filter.guaranteedInterview() != null)) {
            return new Outcome.NotForYou();
        }
        if (vacancies.known(vacancyId).isEmpty()) {
            return new Outcome.NoSuchVacancy();
        }
        List<Line> lines = sort == Sort.STATUS
                ? byStatus(vacancyId, filter, after, limit)
                : lines(ListQuery.of(vacancyId, filter, sort, after, limit));
        if (asRecruiter) {
            audit.record("applications.listed", vacancyId);
            return new Outcome.Listed(lines);
        }
        return new Outcome.Listed(lines.stream().map(Line::withoutNames).toList());
    }

    /** The position after a line. */
    public static Position after(Line line, Sort sort) {
        return Position.after(line, sort);
    }

    private List<Line> byStatus(UUID vacancyId, Filter filter, @Nullable Position after, int limit) {
        List<Line> lines = new ArrayList<>();
        for (ApplicationStatus status : IN_ORDER) {
            boolean isWanted = filter.status() == null || filter.status() == status;
            boolean isPast = after != null && status.name().compareTo(after.key()) < 0;
            if (isWanted && !isPast && lines.size() < limit) {
                Position from = after != null && status.name().equals(after.key()) ? after : null;
                lines.addAll(
                        lines(ListQuery.of(vacancyId, filter.of(status), Sort.STATUS, from, limit - lines.size())));
            }
        }
        return lines;
    }

    private List<Line> lines(ListQuery page) {
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

    private static Line line(Tuple row) {
        return new Line(
                row.get("id", UUID.class),
                row.get("candidate_id", UUID.class),
                row.get("name", String.class),
                row.get("given_names", String.class),
                row.get("family_name", String.class),
                row.get("name_key", String.class),
                ApplicationStatus.valueOf(row.get("status", String.class)),
                EligibilityStatus.valueOf(row.get("eligibility", String.class)),
                Proposal.valueOf(row.get("proposal", String.class)),
                row.get("contested", Boolean.class),
                Channel.valueOf(row.get("channel", String.class)),
                row.get("handler", UUID.class),
                row.get("submitted_at", Instant.class),
                row.get("withdrawn_at", Instant.class));
    }
}
