package hiring.application.handling;

import hiring.application.bulk.BulkResult;
import hiring.application.bulk.BulkResult.Item;
import hiring.application.submission.ApplicationStatus;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** A recruiter says who looks after many applications. It decides nothing about them, and candidates do not see it. */
@ApplicationScoped
public class AssignHandler {

    private final Session session;
    private final StaffCheck staff;
    private final Audit audit;

    AssignHandler(Session session, StaffCheck staff, Audit audit) {
        this.session = session;
        this.staff = staff;
        this.audit = audit;
    }

    /** What came of assigning a handler. */
    public sealed interface Outcome {

        record Assigned(BulkResult result) implements Outcome {}

        /** The person cannot look after applications of this vacancy. */
        record Invalid(List<FieldError> mistakes) implements Outcome {}
    }

    /**
     * Takes each application for itself.
     *
     * @param handler null to leave them to whoever takes them
     */
    @Transactional
    public Outcome assign(UUID vacancy, List<UUID> applications, @Nullable UUID handler) {
        List<FieldError> mistakes =
                handler == null ? List.of() : staff.mistakes(vacancy, Roles.RECRUITER, Map.of("/handler", handler));
        if (!mistakes.isEmpty()) {
            return new Outcome.Invalid(mistakes);
        }
        Map<UUID, Tuple> known = hold(vacancy, applications);
        BulkResult result = BulkResult.of(applications.stream()
                .distinct()
                .map(id -> item(id, known.get(id), handler))
                .toList());
        List<UUID> changed = result.changed();
        if (!changed.isEmpty()) {
            session.createNativeMutationQuery(
                            "update application set handler = cast(:handler as uuid) where id in (:ids)")
                    .setParameter("handler", Objects.toString(handler, null))
                    .setParameterList("ids", changed)
                    .executeUpdate();
            audit.record(
                    "applications.handler-assigned",
                    vacancy,
                    Map.of("handler", String.valueOf(handler), "applications", changed.toString()));
        }
        return new Outcome.Assigned(result);
    }

    // In one order everywhere, so that two bulks wait for each other and do not lock each other out
    private Map<UUID, Tuple> hold(UUID vacancy, List<UUID> applications) {
        return session
                .createNativeQuery("""
                        select id, status, handler from application
                        where vacancy_id = :vacancy and id in (:ids) and submitted_at is not null
                        order by id for no key update
                        """, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("status", String.class)
                .addScalar("handler", UUID.class)
                .setParameter("vacancy", vacancy)
                .setParameterList("ids", applications)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.get("id", UUID.class), Function.identity()));
    }

    private static Item item(UUID id, @Nullable Tuple row, @Nullable UUID handler) {
        if (row == null) {
            return Item.refused(id, "no-such-application");
        }
        if (row.get("status", String.class).equals(ApplicationStatus.WITHDRAWN.name())) {
            return Item.refused(id, "application-withdrawn");
        }
        return Objects.equals(row.get("handler", UUID.class), handler) ? Item.unchanged(id) : Item.done(id);
    }
}
