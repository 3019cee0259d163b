package hiring.notification.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values that a letter shows, one record for each letter. Each value is words that fit into the middle of a line.
 * Each record is the type-safe form of the template of its name in {@code templates/letters}.
 *
 * <p>In all of them {@code stage} is the name of a stage and absent where the publication does not have the stage, and
 * {@code calendar} says whether a calendar file is attached.
 */
sealed interface Letter extends TemplateInstance {

    String TEMPLATES = "letters";

    Addressee to();

    VacancyWords vacancy();

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplicationReceived(Addressee to, VacancyWords vacancy) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApplicationWithdrawn(Addressee to, VacancyWords vacancy, boolean calendar) implements Letter {}

    /**
     * Changed dates.
     *
     * @param reason why they have changed; absent where there is nothing to say about it
     * @param closes the last minute of the application window; absent where it has not changed
     * @param moves stages with new dates
     * @param draft whether the application is not submitted yet
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TimetableChanged(
            Addressee to,
            VacancyWords vacancy,
            @Nullable String reason,
            @Nullable String closes,
            List<Move> moves,
            boolean draft)
            implements Letter {

        /** A stage and its new dates. */
        record Move(String stage, String when) {}
    }

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeadlineExtended(Addressee to, VacancyWords vacancy, String closes) implements Letter {}

    /**
     * The vacancy was withdrawn.
     *
     * @param draft whether the application is not submitted yet
     * @param offerWithdrawn whether an offer ends with the vacancy
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VacancyWithdrawn(Addressee to, VacancyWords vacancy, boolean draft, boolean offerWithdrawn, boolean calendar)
            implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotEligible(Addressee to, VacancyWords vacancy, boolean calendar) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EligibilityReopened(Addressee to, VacancyWords vacancy) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SiftInvitation(
            Addressee to,
            VacancyWords vacancy,
            @Nullable String stage,
            String opens,
            String closes,
            List<PartWindow> parts)
            implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VideoReceived(
            Addressee to, VacancyWords vacancy, @Nullable String stage) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record QuestionnaireInvitation(
            Addressee to, VacancyWords vacancy, @Nullable String stage, List<PartWindow> parts) implements Letter {}

    /**
     * The candidate is to book a place in a session.
     *
     * @param parts what candidates do there; may be empty
     * @param days on which sessions are held; may be empty
     * @param bar for how long a candidate who stays away cannot apply; absent where that has no such effect
     * @param again whether the candidate stayed away from a session and has one more place
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BookingInvitation(
            Addressee to,
            VacancyWords vacancy,
            @Nullable String stage,
            List<String> parts,
            List<String> days,
            @Nullable String bar,
            boolean again)
            implements Letter {}

    /** A part of a stage that has a window of its own. */
    record PartWindow(String name, String when) {}

    /**
     * The candidate is through to the next stage.
     *
     * @param next name of that stage; absent where the last stage is behind the candidate
     * @param booked whether candidates book their places at that stage
     * @param anew whether it replaces an earlier decision
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Shortlisted(
            Addressee to,
            VacancyWords vacancy,
            @Nullable String stage,
            @Nullable String next,
            boolean booked,
            boolean anew)
            implements Letter {}

    /**
     * The candidate does not go on.
     *
     * @param anew whether it replaces an earlier decision
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NotShortlisted(
            Addressee to, VacancyWords vacancy, @Nullable String stage, boolean anew, boolean calendar)
            implements Letter {}

    /**
     * A place in a session with other candidates.
     *
     * @param stage its name; absent for an assessment centre
     * @param parts what candidates do there; may be empty
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AssessmentCentreInvitation(
            Addressee to,
            VacancyWords vacancy,
            @Nullable String stage,
            List<String> parts,
            SessionWords session,
            FollowUpCall call,
            boolean calendar)
            implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InterviewInvitation(
            Addressee to, VacancyWords vacancy, SessionWords session, FollowUpCall call, boolean calendar)
            implements Letter {}

    /**
     * The employer cancelled a session.
     *
     * @param booked whether candidates book their places at that stage
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SessionCancelled(
            Addressee to,
            VacancyWords vacancy,
            @Nullable String stage,
            String when,
            String place,
            boolean booked,
            boolean calendar)
            implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OutcomeSuccessful(Addressee to, VacancyWords vacancy) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OutcomeReserve(Addressee to, VacancyWords vacancy) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OutcomeUnsuccessful(Addressee to, VacancyWords vacancy, boolean calendar) implements Letter {}

    /**
     * An offer.
     *
     * @param managerProgramme the training and until when it must be taken
     * @param checks what is checked before the start
     * @param replaces whether an offer that had lapsed is made again
     */
    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Offer(
            Addressee to,
            VacancyWords vacancy,
            String respondBy,
            String startsOn,
            @Nullable String notice,
            @Nullable String annualLeave,
            @Nullable String managerProgramme,
            List<String> checks,
            boolean replaces)
            implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfferAccepted(Addressee to, VacancyWords vacancy) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfferDeclined(Addressee to, VacancyWords vacancy) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OfferLapsed(Addressee to, VacancyWords vacancy) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReservePromoted(Addressee to, VacancyWords vacancy) implements Letter {}

    @CheckedTemplate(basePath = TEMPLATES, defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FeedbackReleased(Addressee to, VacancyWords vacancy) implements Letter {}

    /**
     * When and where a session is.
     *
     * @param replaces whether an earlier letter said another time or place
     */
    record SessionWords(String when, String place, boolean replaces) {}

    /**
     * Whether a recruiter calls as well.
     *
     * @param number whether a telephone number is known
     */
    record FollowUpCall(boolean planned, boolean number) {}
}
