package hiring.application.handling;

import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.application.Applications.Handled;
import hiring.application.audit.ApplicationAction;
import hiring.application.bulk.BulkResult;
import hiring.application.bulk.BulkResult.Item;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A recruiter names a handler for applications. It decides nothing about them, and candidates do not see it. */
@ApplicationScoped
public class AssignHandler {

    private final Applications applications;
    private final StaffCheck staff;
    private final Audit audit;

    AssignHandler(Applications applications, StaffCheck staff, Audit audit) {
        this.applications = applications;
        this.staff = staff;
        this.audit = audit;
    }

    /** What happened when a recruiter named a handler. */
    public sealed interface AssignmentOutcome {

        record Assigned(BulkResult result) implements AssignmentOutcome {}

        /** The handler cannot look after applications of this vacancy. */
        record Invalid(List<FieldError> mistakes) implements AssignmentOutcome {}
    }

    /**
     * Takes each application for itself.
     *
     * @param handler null where any recruiter may take them
     */
    @Transactional
    public AssignmentOutcome assign(VacancyId vacancy, List<UUID> applicationIds, @Nullable StaffId handler) {
        List<FieldError> mistakes = handler == null
                ? List.of()
                : staff.mistakes(vacancy.value(), Roles.RECRUITER, Map.of("/handler", handler.value()));
        if (!mistakes.isEmpty()) {
            return new AssignmentOutcome.Invalid(mistakes);
        }
        // In one order everywhere, so that two bulks wait for each other and do not lock each other out
        Map<UUID, Handled> known = applications.holdingHandled(vacancy, applicationIds).stream()
                .collect(Collectors.toMap(application -> application.id().value(), Function.identity()));
        BulkResult result = BulkResult.of(applicationIds.stream()
                .distinct()
                .map(id -> item(id, known.get(id), handler))
                .toList());
        List<UUID> changed = result.changed();
        if (!changed.isEmpty()) {
            applications.assignHandler(changed, handler);
            audit.record(
                    ApplicationAction.APPLICATIONS_HANDLER_ASSIGNED,
                    vacancy.value(),
                    Map.of("handler", String.valueOf(handler), "applications", changed.toString()));
        }
        return new AssignmentOutcome.Assigned(result);
    }

    private static Item item(UUID id, @Nullable Handled found, @Nullable StaffId handler) {
        if (found == null) {
            return Item.refused(id, "no-such-application");
        }
        if (found.status() == ApplicationStatus.WITHDRAWN) {
            return Item.refused(id, "application-withdrawn");
        }
        return Objects.equals(found.handler(), handler) ? Item.unchanged(id) : Item.done(id);
    }
}
