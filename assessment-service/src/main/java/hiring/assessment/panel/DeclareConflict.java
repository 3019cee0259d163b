package hiring.assessment.panel;

import hiring.assessment.audit.AssessmentAction;
import hiring.assessment.participation.Candidacies;
import hiring.assessment.plan.AssessmentPlans;
import hiring.events.id.ApplicationId;
import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.StaffCheck;
import hiring.kit.identity.Roles;
import hiring.kit.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessor, or a recruiter who was told of it, declares a conflict of interest. From then on the assessor sees
 * nothing of the application, and is never given it again.
 */
@ApplicationScoped
public class DeclareConflict {

    private final AssessmentPlans plans;
    private final Candidacies candidacies;
    private final ConflictsOfInterest conflicts;
    private final StaffCheck staff;
    private final Event<ConflictDeclared> declared;
    private final Audit audit;
    private final InstantSource clock;

    DeclareConflict(
            AssessmentPlans plans,
            Candidacies candidacies,
            ConflictsOfInterest conflicts,
            StaffCheck staff,
            Event<ConflictDeclared> declared,
            Audit audit,
            InstantSource clock) {
        this.plans = plans;
        this.candidacies = candidacies;
        this.conflicts = conflicts;
        this.staff = staff;
        this.declared = declared;
        this.audit = audit;
        this.clock = clock;
    }

    /** A conflict between an assessor and an application. */
    public record Declaration(
            VacancyId vacancyId,
            ApplicationId applicationId,
            StaffId assessor,
            ConflictRelation relation,
            StaffId declaredBy) {}

    /** An assessor may no longer assess an application. Observed in the same transaction, which holds the plan. */
    public record ConflictDeclared(VacancyId vacancyId, ApplicationId applicationId, StaffId assessor) {}

    /** What happened when a conflict was declared. */
    public sealed interface DeclarationOutcome {

        /** It holds; the first declaration where there are several. */
        record Declared(ConflictOfInterest conflict) implements DeclarationOutcome {}

        record NoSuchVacancy() implements DeclarationOutcome {}

        record Invalid(List<FieldError> mistakes) implements DeclarationOutcome {}
    }

    /** A recruiter declares it for an assessor, before or after the application was given to them. */
    @Transactional
    public DeclarationOutcome onBehalf(Declaration declaration) {
        List<FieldError> mistakes = staff.unknown(
                Roles.ASSESSOR, Map.of("/assessor", declaration.assessor().value()));
        if (plans.lock(declaration.vacancyId().value())
                .flatMap(plan -> plan.process())
                .isEmpty()) {
            return new DeclarationOutcome.NoSuchVacancy();
        }
        boolean known = Optional.ofNullable(
                        candidacies.findById(declaration.applicationId().value()))
                .filter(candidacy ->
                        candidacy.vacancyId().equals(declaration.vacancyId().value()))
                .isPresent();
        if (!known) {
            mistakes = new ArrayList<>(mistakes);
            mistakes.add(new FieldError(
                    "/applicationId", "no-such-application", "The vacancy has no application with this id"));
        }
        return mistakes.isEmpty() ? store(declaration) : new DeclarationOutcome.Invalid(mistakes);
    }

    /** An assessor declares it for an application that they were given. */
    @Transactional
    public DeclarationOutcome declare(Declaration declaration) {
        return plans.lock(declaration.vacancyId().value()).isEmpty()
                ? new DeclarationOutcome.NoSuchVacancy()
                : store(declaration);
    }

    private DeclarationOutcome store(Declaration declaration) {
        Optional<ConflictOfInterest> known = conflicts.find(declaration.applicationId(), declaration.assessor());
        if (known.isPresent()) {
            return new DeclarationOutcome.Declared(known.get());
        }
        ConflictOfInterest conflict = new ConflictOfInterest(
                declaration.vacancyId(),
                declaration.applicationId(),
                declaration.assessor(),
                declaration.relation(),
                declaration.declaredBy(),
                clock.instant());
        conflicts.persistAndFlush(conflict);
        audit.record(
                AssessmentAction.CONFLICT_DECLARED,
                conflict.applicationId(),
                Map.of(
                        "assessor", conflict.assessorId().toString(),
                        "relation", conflict.relation().name()));
        declared.fire(
                new ConflictDeclared(declaration.vacancyId(), declaration.applicationId(), declaration.assessor()));
        return new DeclarationOutcome.Declared(conflict);
    }

    /** One more than asked for, which tells whether more follow; empty where there is no such vacancy. */
    @Transactional
    public Optional<List<ConflictOfInterest>> list(VacancyId vacancyId, @Nullable UUID after, int limit) {
        if (plans.findByIdOptional(vacancyId.value()).isEmpty()) {
            return Optional.empty();
        }
        audit.record(AssessmentAction.CONFLICTS_LISTED, vacancyId.value());
        return Optional.of(conflicts.page(vacancyId, after, limit + 1));
    }
}
