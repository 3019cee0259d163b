package hiring.vacancy.template;

import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.audit.Audit;
import hiring.kit.conflict.Applicants;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.problem.FieldError;
import hiring.vacancy.audit.VacancyAction;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.lifecycle.FindVacancy;
import hiring.vacancy.lifecycle.Refusal;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.lifecycle.WriteVacancy;
import hiring.vacancy.lifecycle.WriteVacancy.DraftOutcome;
import hiring.vacancy.rule.DocumentRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts a vacancy from another one or from a template, with its own reference and dates, and nothing approved. */
@ApplicationScoped
public class DraftFromAnother {

    private static final String TIMETABLE = "/timetable";

    private final FindVacancy findVacancy;
    private final WriteVacancy writeVacancy;
    private final VacancyTemplates templates;
    private final Applicants applicants;
    private final Audit audit;
    private final InstantSource clock;

    DraftFromAnother(
            FindVacancy findVacancy,
            WriteVacancy writeVacancy,
            VacancyTemplates templates,
            Applicants applicants,
            Audit audit,
            InstantSource clock) {
        this.applicants = applicants;
        this.findVacancy = findVacancy;
        this.writeVacancy = writeVacancy;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** The result of drafting a vacancy from another one. */
    public sealed interface FreshDraftOutcome {

        record Drafted(Vacancy vacancy) implements FreshDraftOutcome {}

        /** The other vacancy can still be applied for, or was never published. */
        record Refused(Refusal why) implements FreshDraftOutcome {}

        /** The dates do not fit; every mistake. */
        record InvalidDates(List<FieldError> mistakes) implements FreshDraftOutcome {}

        /** Another vacancy has this reference. */
        record ReferenceTaken(String reference) implements FreshDraftOutcome {}

        /** There is no such vacancy or template. */
        record NoSuchSource() implements FreshDraftOutcome {}
    }

    /** Drafts a vacancy like another one, which may be in any state. */
    @Transactional
    public FreshDraftOutcome copy(StaffId author, VacancyId id, String reference, FreshDates dates) {
        return findVacancy
                .byId(id)
                .map(source -> draft(author, id.value(), VacancyPattern.of(source.drafted()), reference, dates, null))
                .orElseGet(FreshDraftOutcome.NoSuchSource::new);
    }

    /** Drafts a vacancy that advertises again a closed or withdrawn one. */
    @Transactional
    public FreshDraftOutcome readvertise(StaffId author, VacancyId id, String reference, FreshDates dates) {
        Optional<Vacancy> found = findVacancy.byId(id);
        if (found.isEmpty()) {
            return new FreshDraftOutcome.NoSuchSource();
        }
        Vacancy earlier = found.get();
        return earlier.whyNotReadvertise(clock.instant())
                .<FreshDraftOutcome>map(FreshDraftOutcome.Refused::new)
                .orElseGet(() -> draft(author, id.value(), VacancyPattern.of(earlier.drafted()), reference, dates, id));
    }

    /** Drafts a vacancy like a template. */
    @Transactional
    public FreshDraftOutcome fromTemplate(StaffId author, UUID template, String reference, FreshDates dates) {
        return templates
                .findByIdOptional(template)
                .map(found -> draft(author, template, found.pattern(), reference, dates, null))
                .orElseGet(FreshDraftOutcome.NoSuchSource::new);
    }

    private FreshDraftOutcome draft(
            StaffId author,
            UUID source,
            VacancyPattern pattern,
            String reference,
            FreshDates dates,
            @Nullable VacancyId readvertises) {
        VacancyDocument document = pattern.with(reference, dates);
        List<FieldError> mistakes = mistakes(document, pattern, dates);
        if (!mistakes.isEmpty()) {
            return new FreshDraftOutcome.InvalidDates(mistakes);
        }
        return switch (writeVacancy.create(author, document, readvertises, Map.of("from", source.toString()))) {
            case DraftOutcome.Drafted(var draft) -> new FreshDraftOutcome.Drafted(draft);
            case DraftOutcome.ReferenceTaken(var taken) -> new FreshDraftOutcome.ReferenceTaken(taken);
        };
    }

    private List<FieldError> mistakes(VacancyDocument document, VacancyPattern pattern, FreshDates dates) {
        List<FieldError> unknown = dates.unknownStages(pattern.stages());
        if (!unknown.isEmpty()) {
            return unknown;
        }
        return DocumentRules.findings(document, clock.instant()).stream()
                .filter(finding -> finding.pointer().startsWith(TIMETABLE))
                .map(finding -> new FieldError(
                        dates.inRequest(finding.pointer().substring(TIMETABLE.length()), pattern.stages()),
                        finding.code(),
                        finding.message()))
                .toList();
    }

    /** The result of making a template. */
    public sealed interface TemplateOutcome {

        record Made(VacancyTemplate template) implements TemplateOutcome {}

        record NoSuchVacancy() implements TemplateOutcome {}

        record NameTaken(String name) implements TemplateOutcome {}

        /** The person has applied to the vacancy. */
        record OwnApplication() implements TemplateOutcome {}
    }

    /** Keeps the document of a vacancy, without its reference and dates, to draft others from. */
    @Transactional
    public TemplateOutcome makeTemplate(StaffId person, VacancyId vacancy, String name) {
        Optional<Vacancy> source = findVacancy.byId(vacancy);
        if (source.isEmpty()) {
            return new TemplateOutcome.NoSuchVacancy();
        }
        if (applicants.vacanciesOf(person.value()).contains(vacancy.value())) {
            return new TemplateOutcome.OwnApplication();
        }
        if (templates.isTaken(name)) {
            return new TemplateOutcome.NameTaken(name);
        }
        VacancyTemplate template = new VacancyTemplate(
                TimeOrderedIds.next(), name, VacancyPattern.of(source.get().drafted()), person, clock.instant());
        templates.persistAndFlush(template);
        audit.record(VacancyAction.TEMPLATE_CREATED, template.id(), Map.of("from", vacancy.toString()));
        return new TemplateOutcome.Made(template);
    }

    /** Templates in the order of their names. */
    @Transactional
    public List<VacancyTemplate> templates(@Nullable String after, int rows) {
        return templates.after(after, rows);
    }
}
