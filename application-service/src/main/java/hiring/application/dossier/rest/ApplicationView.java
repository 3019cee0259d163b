package hiring.application.dossier.rest;

import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Channel;
import hiring.application.application.Withdrawal;
import hiring.application.application.WithdrawalReason;
import hiring.application.candidate.Contact;
import hiring.application.dossier.Dossier;
import hiring.application.dossier.PlainPurpose;
import hiring.application.form.ApplicationForm;
import hiring.application.form.Evidence;
import hiring.application.vacancy.Vacancy;
import hiring.application.vacancy.VacancyTerms;
import hiring.events.DeclarationPurpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application with what is asked for and what is written.
 *
 * @param contact that the application was made with; for a draft the current one
 * @param currentContact how the candidate can be reached now, where that has changed since
 * @param submitBy the first instant at which this application is late
 * @param checklist for a draft only
 * @param pack the application pack that held at the submission, or holds now for a draft; absent where none is known
 */
public record ApplicationView(
        UUID id,
        ApplicationStatus status,
        Channel channel,
        @Nullable UUID enteredBy,
        int version,
        VacancyView vacancy,
        Instant submitBy,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant withdrawnAt,
        @Nullable WithdrawalReason withdrawalCode,
        @Nullable String withdrawalReason,
        @Nullable ContactView contact,
        @Nullable ContactView currentContact,
        ApplicationForm form,
        @Nullable ChecklistView checklist,
        @Nullable SeenPackView pack) {

    /** How the candidate can be reached. */
    record ContactView(
            String name, @Nullable String email, @Nullable String telephone) {

        static @Nullable ContactView of(@Nullable Contact contact) {
            return contact == null ? null : new ContactView(contact.name(), contact.email(), contact.telephone());
        }
    }

    /** What the vacancy is and what its form asks. */
    record VacancyView(
            UUID id,
            String reference,
            String title,
            String organisation,
            Instant closesAt,
            String statementName,
            int statementWordLimit,
            int evidenceWordLimit,
            int gapToleranceDays,
            boolean guaranteedInterview,
            List<String> declarations,
            List<PurposeView> declarationPurposes,
            List<ScreeningQuestionView> screening,
            List<CriterionView> criteria,
            List<StageView> stages,
            String privacyNoticeVersion) {}

    /** A question to answer before the form, as one of the declarations. */
    record ScreeningQuestionView(String code, String question) {}

    /**
     * What the answer to a declaration is used for, and for nothing else.
     *
     * @param declaration its code
     * @param meaning the purpose in plain words
     */
    record PurposeView(String declaration, LawfulPurpose purpose, String meaning) {

        static PurposeView of(DeclarationPurpose stated) {
            return new PurposeView(
                    stated.declaration(), LawfulPurpose.of(stated.purpose()), PlainPurpose.of(stated.purpose()));
        }
    }

    /** The purposes for which the law allows questions on health, disability and convictions. */
    enum LawfulPurpose {
        SELECTION_ADJUSTMENTS,
        INTRINSIC_FUNCTION,
        MONITORING,
        POSITIVE_ACTION,
        OCCUPATIONAL_REQUIREMENT,
        VETTING;

        static LawfulPurpose of(DeclarationPurpose.Purpose purpose) {
            return switch (purpose) {
                case SELECTION_ADJUSTMENTS -> SELECTION_ADJUSTMENTS;
                case INTRINSIC_FUNCTION -> INTRINSIC_FUNCTION;
                case MONITORING -> MONITORING;
                case POSITIVE_ACTION -> POSITIVE_ACTION;
                case OCCUPATIONAL_REQUIREMENT -> OCCUPATIONAL_REQUIREMENT;
                case VETTING -> VETTING;
            };
        }
    }

    /** A criterion to write about. */
    record CriterionView(String code, String category, boolean essential, String wording) {}

    /** A stage for which adjustments can be asked. */
    record StageView(String code, String name) {}

    /** For staff. Those who may score candidates are not told who asked for the guaranteed interview. */
    static ApplicationView forStaff(Dossier dossier, boolean mayScore) {
        return of(
                dossier,
                mayScore
                        ? dossier.application().form().withoutGuaranteedInterview()
                        : dossier.application().form());
    }

    public static ApplicationView of(Dossier dossier) {
        return of(dossier, dossier.application().form());
    }

    private static ApplicationView of(Dossier dossier, ApplicationForm form) {
        Application application = dossier.application();
        Withdrawal withdrawal = application.withdrawal();
        return new ApplicationView(
                application.id().value(),
                application.status(),
                application.channel(),
                application.enteredBy(),
                application.version(),
                vacancyOf(dossier),
                application.deadline(dossier.vacancy()),
                application.startedAt(),
                application.submittedAt(),
                withdrawal == null ? null : withdrawal.withdrawnAt(),
                withdrawal == null ? null : withdrawal.withdrawalCode(),
                withdrawal == null ? null : withdrawal.withdrawalReason(),
                ContactView.of(dossier.contactOfApplication()),
                ContactView.of(dossier.changedContact()),
                form,
                application.status() == ApplicationStatus.DRAFT ? ChecklistView.of(dossier.checklist()) : null,
                SeenPackView.of(dossier.pack()));
    }

    private static VacancyView vacancyOf(Dossier dossier) {
        Vacancy vacancy = dossier.vacancy();
        VacancyTerms terms = vacancy.terms();
        return new VacancyView(
                vacancy.id().value(),
                vacancy.reference(),
                vacancy.title(),
                vacancy.organisation(),
                vacancy.closesAt(),
                terms.statementName(),
                terms.statementWordLimit(),
                Evidence.WORD_LIMIT,
                terms.gapToleranceDays(),
                terms.guaranteedInterview(),
                terms.declarations(),
                terms.purposesOrNone().stream().map(PurposeView::of).toList(),
                terms.screeningOrNone().stream()
                        .map(question -> new ScreeningQuestionView(question.code(), question.wording()))
                        .toList(),
                terms.criteriaToAddress().stream()
                        .map(criterion -> new CriterionView(
                                criterion.code(),
                                criterion.category().name(),
                                criterion.essential(),
                                criterion.wording()))
                        .toList(),
                terms.stages().stream()
                        .map(stage -> new StageView(stage.code(), stage.name()))
                        .toList(),
                dossier.privacyNoticeVersion());
    }
}
