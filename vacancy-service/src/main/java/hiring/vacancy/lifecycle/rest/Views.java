package hiring.vacancy.lifecycle.rest;

import hiring.events.AbsenceRule;
import hiring.events.BookingRule;
import hiring.events.DisclosureRule;
import hiring.events.PreEmploymentCheck;
import hiring.events.SelectionStage.Kind;
import hiring.events.id.StaffId;
import hiring.kit.problem.KitProblem;
import hiring.kit.time.DateWords;
import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.ApplicationPack;
import hiring.vacancy.document.Organisation;
import hiring.vacancy.document.PersonSpecification;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.PreEmployment;
import hiring.vacancy.document.Terms;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.history.HistoryEntry;
import hiring.vacancy.history.HistoryKind;
import hiring.vacancy.lifecycle.Action;
import hiring.vacancy.lifecycle.Shown;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.lifecycle.VacancySummary;
import hiring.vacancy.timetable.PlannedPart;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageTimes;
import hiring.vacancy.timetable.StatedDate;
import hiring.vacancy.timetable.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Vacancies as staff who recruit see them. */
public final class Views {

    private Views() {}

    /**
     * A vacancy with its document.
     *
     * @param closesAt the first instant at which applications are refused
     * @param closingWords the closing as the public is told it
     * @param timetableVersion 0 until dates have changed after the publication
     * @param openingsLeft openings that no accepted offer has taken
     * @param preEmploymentChecks what is looked into after an offer and before the start
     * @param readvertises the vacancy that this one advertises again
     */
    public record VacancyView(
            UUID id,
            Shown status,
            int version,
            Instant closesAt,
            String closingWords,
            @Nullable Instant publishAt,
            @Nullable Instant publishedAt,
            @Nullable Instant missedPublicationAt,
            int revision,
            int timetableVersion,
            int openingsLeft,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReason,
            @Nullable UUID readvertises,
            List<UUID> authors,
            @Nullable UUID approvedBy,
            @Nullable String returnReason,
            Instant createdAt,
            String reference,
            Organisation organisation,
            Post post,
            PersonSpecification personSpecification,
            ApplicationForm application,
            Terms terms,
            List<PreEmploymentCheck> preEmploymentChecks,
            TimetableView timetable,
            ApplicationPack applicationPack) {

        public static VacancyView of(Vacancy vacancy, Instant now) {
            VacancyDocument document = vacancy.document();
            StaffId approver = vacancy.approvedBy();
            return new VacancyView(
                    vacancy.id().value(),
                    Shown.of(vacancy.status(), vacancy.isClosed(now)),
                    vacancy.version(),
                    vacancy.closesAt(),
                    DateWords.deadline(vacancy.closesAt(), vacancy.zone()),
                    vacancy.publishAt(),
                    vacancy.publishedAt(),
                    vacancy.missedPublicationAt(),
                    vacancy.revision(),
                    vacancy.timetableVersion(),
                    vacancy.openingsLeft(),
                    vacancy.withdrawnAt(),
                    vacancy.withdrawalReason(),
                    vacancy.readvertises(),
                    vacancy.authors().stream().map(StaffId::value).toList(),
                    approver == null ? null : approver.value(),
                    vacancy.returnReason(),
                    vacancy.createdAt(),
                    document.reference(),
                    document.organisation(),
                    document.post(),
                    document.personSpecification(),
                    document.application(),
                    document.terms(),
                    PreEmployment.checksFor(document),
                    TimetableView.of(document.timetable()),
                    document.applicationPack());
        }
    }

    /** A timetable with the instants that its dates mean. */
    public record TimetableView(
            String timeZone, Timetable.Closing closing, List<StageView> stages, Timetable.Start start) {

        public static TimetableView of(Timetable timetable) {
            return new TimetableView(
                    timetable.timeZone(),
                    timetable.closing(),
                    timetable.stages().stream()
                            .map(stage -> StageView.of(stage, timetable.zone()))
                            .toList(),
                    timetable.start());
        }
    }

    /**
     * A stage as it was drafted, with what its dates mean.
     *
     * @param opensAt start of the window
     * @param closesAt first instant after the window
     * @param dates days on which sessions can be held; a week is its working days
     */
    record StageView(
            String code,
            String name,
            Kind kind,
            @Nullable String description,
            PlannedStage.@Nullable Window window,
            List<StatedDate> days,
            List<StatedDate> weeksCommencing,
            boolean provisional,
            boolean optional,
            boolean inviteByTelephone,
            List<PlannedStage.Exercise> exercises,
            List<PlannedPart> parts,
            @Nullable AbsenceRule absence,
            @Nullable BookingRule booking,
            @Nullable Integer barMonths,
            @Nullable DisclosureRule disclosure,
            PlannedStage.@Nullable Matrix matrix,
            PlannedStage.Progress progression,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            List<LocalDate> dates) {

        static StageView of(PlannedStage stage, ZoneId zone) {
            StageTimes times = StageTimes.of(stage, zone);
            return new StageView(
                    stage.code(),
                    stage.name(),
                    stage.kind(),
                    stage.description(),
                    stage.window(),
                    stage.days(),
                    stage.weeksCommencing(),
                    stage.provisional(),
                    stage.optional(),
                    stage.inviteByTelephone(),
                    stage.exercises(),
                    stage.parts(),
                    stage.absence(),
                    stage.booking(),
                    stage.barMonths(),
                    stage.disclosure(),
                    stage.matrix(),
                    stage.progression(),
                    times.opensAt(),
                    times.closesAt(),
                    times.dates());
        }
    }

    /** A vacancy in a list. */
    record VacancyItem(
            UUID id,
            String reference,
            String title,
            @Nullable String directorate,
            Shown status,
            Instant closesAt,
            int version) {

        static VacancyItem of(VacancySummary vacancy, Instant now) {
            return new VacancyItem(
                    vacancy.id(),
                    vacancy.reference(),
                    vacancy.title(),
                    vacancy.directorate(),
                    Shown.of(vacancy.status(), vacancy.isClosed(now)),
                    vacancy.closesAt(),
                    vacancy.version());
        }
    }

    /**
     * One thing that has happened to a vacancy.
     *
     * @param by absent where the service did it when its time had come
     * @param version of the vacancy afterwards; absent for what happened before there was a history
     * @param comment the reason that the person gave
     * @param effectiveAt when the vacancy is to be published
     * @param parts the parts of the document that an edit changed
     */
    record HistoryItem(
            UUID id,
            HistoryKind kind,
            Instant at,
            @Nullable UUID by,
            @Nullable Integer version,
            @Nullable String comment,
            @Nullable Instant effectiveAt,
            List<String> parts) {

        static HistoryItem of(HistoryEntry entry) {
            return new HistoryItem(
                    entry.id(),
                    entry.kind(),
                    entry.at(),
                    entry.by() == null ? null : entry.by().value(),
                    entry.version(),
                    entry.detail().comment(),
                    entry.detail().effectiveAt(),
                    entry.detail().parts());
        }
    }

    /**
     * An action and whether the caller may do it now.
     *
     * @param code of the problem that the action would answer with; absent where it is allowed
     * @param why the reason in words; absent where it is allowed
     */
    record ActionView(
            String name,
            boolean allowed,
            @Nullable String code,
            @Nullable String why) {

        static ActionView of(Action action) {
            String name = action.name().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return action.whyNot() == null
                    ? new ActionView(name, true, null, null)
                    : new ActionView(
                            name, false, Refusals.problem(action.whyNot()).code(), Refusals.words(action.whyNot()));
        }

        ActionView notFor(String role) {
            return new ActionView(name, false, KitProblem.FORBIDDEN.code(), "Only a %s may do this".formatted(role));
        }
    }
}
