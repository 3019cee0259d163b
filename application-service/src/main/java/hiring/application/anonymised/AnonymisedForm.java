package hiring.application.anonymised;

import hiring.application.form.ApplicationForm;
import hiring.application.form.PersonalDetails;
import hiring.application.history.HistoryEntry;
import hiring.application.qualification.Award;
import hiring.application.qualification.Qualification;
import hiring.application.vacancy.VacancyTerms;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an assessor may read: what shows how the criteria are met, in the applicant's words, and nothing by which the
 * applicant could be recognised, placed in an age, or judged for what does not matter here.
 *
 * <p>Left out: name, address, referees, declarations, adjustments, the guaranteed interview, gap explanations and
 * reasons for leaving (both reveal health and family), times spent caring or travelling, schools, and every date. In
 * the texts the applicant's own names, addresses, links, telephone numbers and birth are masked; the frozen form keeps
 * them. An assessor who meets the applicant reads how to address them; the parts of this name are not masked, either.
 *
 * @param candidateName how the applicant wants to be addressed; absent where the assessor may not know it
 * @param masked how often that was done
 */
public record AnonymisedForm(
        @Nullable String candidateName,
        @Nullable String supportingStatement,
        List<CriterionAnswer> evidence,
        List<Held> qualifications,
        List<Spent> history,
        Masked masked) {

    public AnonymisedForm {
        evidence = List.copyOf(evidence);
        qualifications = List.copyOf(qualifications);
        history = List.copyOf(history);
    }

    /** How the applicant meets a criterion. */
    public record CriterionAnswer(
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
            HistoryEntry.EntryKind kind,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable Long months,
            boolean current,
            @Nullable String duties) {}

    // Caring, travel and other times say nothing about the criteria, and much about a person
    private static final Set<HistoryEntry.EntryKind> SHOWN = Set.of(
            HistoryEntry.EntryKind.EMPLOYMENT,
            HistoryEntry.EntryKind.SELF_EMPLOYMENT,
            HistoryEntry.EntryKind.VOLUNTEERING,
            HistoryEntry.EntryKind.STUDY,
            HistoryEntry.EntryKind.TRAINING);

    private static final String GCSE_OR_EQUIVALENT = "GCSE_OR_EQUIVALENT";

    /**
     * The form for an assessor.
     *
     * @param addressedAs how the applicant wants to be addressed, beside the names on the form
     * @param showsName whether the assessor reads that name
     * @param submittedOn the day at which spells are measured
     */
    public static AnonymisedForm of(
            ApplicationForm form,
            @Nullable String addressedAs,
            boolean showsName,
            VacancyTerms terms,
            LocalDate submittedOn) {
        String shown = showsName ? addressedAs : null;
        Masking masking = new Masking(namesIn(form, addressedAs), shown);
        return new AnonymisedForm(
                shown,
                masking.mask(form.supportingStatement()),
                terms.criteriaToAddress().stream()
                        .flatMap(criterion -> form.evidence().stream()
                                .filter(evidence -> criterion.code().equals(evidence.criterion()))
                                .map(evidence -> new CriterionAnswer(
                                        criterion.code(),
                                        criterion.wording(),
                                        criterion.essential(),
                                        masking.mask(evidence.text()))))
                        .toList(),
                form.qualifications().stream().map(held -> held(held, masking)).toList(),
                form.history().stream()
                        .filter(entry -> entry.kind() != null && SHOWN.contains(entry.kind()))
                        .map(entry -> spent(entry, submittedOn, masking))
                        .toList(),
                masking.counted());
    }

    private static List<@Nullable String> namesIn(ApplicationForm form, @Nullable String addressedAs) {
        List<@Nullable String> names = new ArrayList<>();
        names.add(addressedAs);
        PersonalDetails details = form.personalDetails();
        if (details != null) {
            names.add(details.givenNames());
            names.add(details.familyName());
            names.add(details.previousNames());
            names.add(details.preferredName());
        }
        return names;
    }

    private static Held held(Qualification qualification, Masking masking) {
        OptionalInt level = qualification.rqfLevel();
        Integer shownLevel = level.isPresent() ? level.getAsInt() : null;
        Award award = qualification.award();
        // The scale of the grade tells the decade as well as the award does, so the level stands for both
        boolean tellsTheDecade = award != null && award.hasLevelByGrade();
        return new Held(
                tellsTheDecade ? GCSE_OR_EQUIVALENT : String.valueOf(award),
                shownLevel,
                masking.mask(qualification.subject()),
                tellsTheDecade ? null : qualification.grade(),
                qualification.status());
    }

    private static Spent spent(HistoryEntry entry, LocalDate submittedOn, Masking masking) {
        HistoryEntry.EntryKind kind = entry.kind() == null ? HistoryEntry.EntryKind.OTHER : entry.kind();
        Long months = entry.spell(submittedOn)
                .map(spell -> ChronoUnit.MONTHS.between(spell.from(), spell.to().plusDays(1)))
                .orElse(null);
        boolean place = kind == HistoryEntry.EntryKind.STUDY || kind == HistoryEntry.EntryKind.TRAINING;
        return new Spent(
                kind,
                place ? null : masking.mask(entry.organisation()),
                masking.mask(entry.role()),
                months,
                entry.goesOn(submittedOn),
                masking.mask(entry.duties()));
    }
}
