package hiring.vacancy.lifecycle;

import com.fasterxml.uuid.Generators;
import hiring.kit.audit.Audit;
import hiring.kit.problem.FieldError;
import hiring.vacancy.document.DocumentRules;
import hiring.vacancy.document.VacancyDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Drafts a vacancy from another one or from a template: with its own reference and its own dates, and with everything
 * still to be approved.
 */
@ApplicationScoped
public class DraftFromAnother {

    private static final String TIMETABLE = "/timetable";

    private final Vacancies vacancies;
    private final VacancyTemplates templates;
    private final Audit audit;
    private final InstantSource clock;

    DraftFromAnother(Vacancies vacancies, VacancyTemplates templates, Audit audit, InstantSource clock) {
        this.vacancies = vacancies;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** A vacancy like another one, which may be in any state. */
    @Transactional
    public Outcome copy(UUID author, UUID id, String reference, FreshDates dates) {
        return vacancies
                .findByIdOptional(id)
                .map(source ->
                        draft(author, source.id(), VacancyPattern.of(source.drafted()), reference, dates, copy -> {}))
                .orElseGet(Outcome.NoSuchVacancy::new);
    }

    /** A vacancy that advertises again what is closed or withdrawn. */
    @Transactional
    public Outcome readvertise(UUID author, UUID id, String reference, FreshDates dates) {
        Optional<Vacancy> found = vacancies.findByIdOptional(id);
        if (found.isEmpty()) {
            return new Outcome.NoSuchVacancy();
        }
        Vacancy earlier = found.get();
        return earlier.whyNotReadvertise(clock.instant())
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> draft(
                        author,
                        id,
                        VacancyPattern.of(earlier.drafted()),
                        reference,
                        dates,
                        draft -> draft.readvertises(earlier)));
    }

    /** A vacancy like a template. */
    @Transactional
    public Outcome fromTemplate(UUID author, UUID template, String reference, FreshDates dates) {
        return templates
                .findByIdOptional(template)
                .map(found -> draft(author, template, found.pattern(), reference, dates, draft -> {}))
                .orElseGet(Outcome.NoSuchVacancy::new);
    }

    private Outcome draft(
            UUID author,
            UUID source,
            VacancyPattern pattern,
            String reference,
            FreshDates dates,
            Consumer<Vacancy> note) {
        if (vacancies.isTaken(reference)) {
            return new Outcome.ReferenceTaken(reference);
        }
        Instant now = clock.instant();
        VacancyDocument document = pattern.with(reference, dates);
        List<FieldError> mistakes = dates.unknownStages(pattern.stages());
        if (mistakes.isEmpty()) {
            mistakes = DocumentRules.findings(document, now).stream()
                    .filter(finding -> finding.pointer().startsWith(TIMETABLE))
                    .map(finding -> new FieldError(
                            dates.inRequest(finding.pointer().substring(TIMETABLE.length()), pattern.stages()),
                            finding.code(),
                            finding.message()))
                    .toList();
        }
        if (!mistakes.isEmpty()) {
            return new Outcome.Invalid(mistakes);
        }
        Vacancy draft = new Vacancy(Generators.timeBasedEpochGenerator().generate(), author, document, now);
        note.accept(draft);
        vacancies.persistAndFlush(draft);
        audit.record("vacancy.created", draft.id(), Map.of("from", source.toString()));
        return new Outcome.Done(draft);
    }

    /** What became of a wish for a template. */
    public sealed interface TemplateOutcome {

        record Made(VacancyTemplate template) implements TemplateOutcome {}

        record NoSuchVacancy() implements TemplateOutcome {}

        record NameTaken(String name) implements TemplateOutcome {}
    }

    /** Keeps what a vacancy says, without its reference and dates, to draft others from. */
    @Transactional
    public TemplateOutcome makeTemplate(UUID person, UUID vacancy, String name) {
        Optional<Vacancy> source = vacancies.findByIdOptional(vacancy);
        if (source.isEmpty()) {
            return new TemplateOutcome.NoSuchVacancy();
        }
        if (templates.isTaken(name)) {
            return new TemplateOutcome.NameTaken(name);
        }
        VacancyTemplate template = new VacancyTemplate(
                Generators.timeBasedEpochGenerator().generate(),
                name,
                VacancyPattern.of(source.get().drafted()),
                person,
                clock.instant());
        templates.persistAndFlush(template);
        audit.record("template.created", template.id(), Map.of("from", vacancy.toString()));
        return new TemplateOutcome.Made(template);
    }

    /** Templates in the order of their names. */
    @Transactional
    public List<VacancyTemplate> templates(@Nullable String after, int rows) {
        return templates.after(after, rows);
    }
}
