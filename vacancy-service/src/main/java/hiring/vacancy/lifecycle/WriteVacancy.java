package hiring.vacancy.lifecycle;

import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.version.ExpectedVersion;
import hiring.vacancy.audit.VacancyAction;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.history.HistoryEntry.Detail;
import hiring.vacancy.lifecycle.Vacancy.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates drafts, and edits them until they are sent to review. */
@ApplicationScoped
public class WriteVacancy {

    private final Vacancies vacancies;
    private final ChangeVacancy changeVacancy;
    private final InstantSource clock;

    WriteVacancy(Vacancies vacancies, ChangeVacancy changeVacancy, InstantSource clock) {
        this.vacancies = vacancies;
        this.changeVacancy = changeVacancy;
        this.clock = clock;
    }

    /** The result of drafting a vacancy. */
    public sealed interface DraftOutcome {

        record Drafted(Vacancy vacancy) implements DraftOutcome {}

        /** Another vacancy has this reference. */
        record ReferenceTaken(String reference) implements DraftOutcome {}
    }

    @Transactional
    public DraftOutcome create(StaffId author, VacancyDocument document) {
        return create(author, document, null, Map.of());
    }

    /**
     * As {@link #create(StaffId, VacancyDocument)}.
     *
     * @param readvertises the vacancy that this one advertises again
     * @param detail for the audit trail
     */
    @Transactional
    public DraftOutcome create(
            StaffId author, VacancyDocument document, @Nullable VacancyId readvertises, Map<String, String> detail) {
        // Of two at the same moment the unique index refuses the second one
        if (vacancies.isTaken(document.reference())) {
            return new DraftOutcome.ReferenceTaken(document.reference());
        }
        VacancyId id = new VacancyId(TimeOrderedIds.next());
        Vacancy vacancy = new Vacancy(id, author, document, readvertises, clock.instant());
        vacancies.persist(vacancy);
        changeVacancy.changed(vacancy, VacancyAction.CREATED, Detail.NONE, detail);
        return new DraftOutcome.Drafted(vacancy);
    }

    /** The result of editing a vacancy. */
    public sealed interface EditOutcome {

        record Edited(Vacancy vacancy) implements EditOutcome {}

        /** The vacancy is in a state in which it cannot be edited. */
        record Refused(Refusal why) implements EditOutcome {}

        /** Another vacancy has this reference. */
        record ReferenceTaken(String reference) implements EditOutcome {}

        /** The caller has read another version. */
        record Stale(long currentVersion) implements EditOutcome {}

        record NoSuchVacancy() implements EditOutcome {}
    }

    /** Replaces the document of a vacancy. */
    @Transactional
    public EditOutcome edit(StaffId author, VacancyId id, VacancyDocument document, ExpectedVersion expected) {
        Optional<Vacancy> found = changeVacancy.locked(id);
        if (found.isEmpty()) {
            return new EditOutcome.NoSuchVacancy();
        }
        Vacancy vacancy = found.get();
        if (!expected.matches(vacancy.version())) {
            return new EditOutcome.Stale(vacancy.version());
        }
        if (vacancies.isTakenByAnother(document.reference(), id.value())) {
            return new EditOutcome.ReferenceTaken(document.reference());
        }
        List<String> parts = vacancy.drafted().partsThatDiffer(document);
        if (vacancy.edit(author, document, clock.instant()) instanceof Transition.Refused(var why)) {
            return new EditOutcome.Refused(why);
        }
        changeVacancy.changed(vacancy, VacancyAction.EDITED, new Detail(null, null, parts), Map.of());
        return new EditOutcome.Edited(vacancy);
    }
}
