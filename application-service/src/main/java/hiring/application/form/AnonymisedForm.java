package hiring.application.form;

import hiring.application.history.HistoryEntry;
import hiring.application.qualification.Award;
import hiring.application.qualification.Qualification;
import hiring.application.vacancy.VacancyTerms;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor may read: what shows how the criteria are met, in the applicant's words, and nothing by which the applicant could be
 * recognised, placed in an age, or judged for what does not matter here.
 *
 * <p>Left out: name, address, referees, declarations, adjustments, the guaranteed interview, gap explanations and reasons for leaving
 * (both reveal health and family), times spent caring or travelling, schools, and every date. Texts are not searched for names.
 */
public record AnonymisedForm(
        @Nullable String supportingStatement, List<Answer> evidence, List<Held> qualifications, List<Spent> history) {

    public AnonymisedForm {
        evidence = List.copyOf(evidence);
        qualifications = List.copyOf(qualifications);
        history = List.copyOf(history);
    }

    /** How the applicant meets a criterion. */
    public record Answer(
            String criterion,
            String wording,
            boolean essential,
            @Nullable String text) {}

    /** A qualification without where and when. O-levels and CSEs would tell an age, so they look like GCSEs. */
    public record Held(
            String award,
            @Nullable Integer level,
            @Nullable String subject,
            @Nullable String grade,
            Qualification.@Nullable Status status) {}

    /**
     * A spell without when.
     *
     * @param organisation absent for study, whose place would tell of a school
     */
    public record Spent(
            HistoryEntry.Kind kind,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable Long months,
            boolean current,
            @Nullable String duties) {}

    // Caring, travel and other times say nothing about the criteria, and much about a person
    private static final Set<HistoryEntry.Kind> SHOWN = Set.of(
            HistoryEntry.Kind.EMPLOYMENT,
            HistoryEntry.Kind.SELF_EMPLOYMENT,
            HistoryEntry.Kind.VOLUNTEERING,
            HistoryEntry.Kind.STUDY,
            HistoryEntry.Kind.TRAINING);

    private static final String GCSE_OR_EQUIVALENT = "GCSE_OR_EQUIVALENT";

    /** The form for an assessor, measured at the day it was submitted. */
    public static AnonymisedForm of(ApplicationForm form, VacancyTerms terms, LocalDate submittedOn) {
        return new AnonymisedForm(
                form.supportingStatement(),
                terms.criteriaToAddress().stream()
                        .flatMap(criterion -> form.evidence().stream()
                                .filter(evidence -> criterion.code().equals(evidence.criterion()))
                                .map(evidence -> new Answer(
                                        criterion.code(), criterion.wording(), criterion.essential(), evidence.text())))
                        .toList(),
                form.qualifications().stream().map(AnonymisedForm::held).toList(),
                form.history().stream()
                        .filter(entry -> entry.kind() != null && SHOWN.contains(entry.kind()))
                        .map(entry -> spent(entry, submittedOn))
                        .toList());
    }

    private static Held held(Qualification qualification) {
        OptionalInt level = qualification.rqfLevel();
        Integer shownLevel = level.isPresent() ? level.getAsInt() : null;
        Award award = qualification.award();
        // The scale of the grade tells the decade as well as the award does, so the level stands for both
        boolean tellsTheDecade = award != null && award.hasLevelByGrade();
        return new Held(
                tellsTheDecade ? GCSE_OR_EQUIVALENT : String.valueOf(award),
                shownLevel,
                qualification.subject(),
                tellsTheDecade ? null : qualification.grade(),
                qualification.status());
    }

    private static Spent spent(HistoryEntry entry, LocalDate submittedOn) {
        HistoryEntry.Kind kind = entry.kind() == null ? HistoryEntry.Kind.OTHER : entry.kind();
        Long months = entry.spell(submittedOn)
                .map(spell -> ChronoUnit.MONTHS.between(spell.from(), spell.to().plusDays(1)))
                .orElse(null);
        boolean place = kind == HistoryEntry.Kind.STUDY || kind == HistoryEntry.Kind.TRAINING;
        return new Spent(
                kind, place ? null : entry.organisation(), entry.role(), months, entry.goesOn(), entry.duties());
    }
}
