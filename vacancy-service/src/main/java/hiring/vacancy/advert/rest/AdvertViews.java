package hiring.vacancy.advert.rest;

import hiring.events.PreEmploymentCheck;
import hiring.events.PublishedCriterion.Category;
import hiring.events.SelectionStage.Kind;
import hiring.kit.time.DateWords;
import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.PersonSpecification.Criterion;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.PreEmployment;
import hiring.vacancy.document.Terms;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageTimes;
import hiring.vacancy.timetable.Timetable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adverts as the public sees them, without how candidates are scored. */
final class AdvertViews {

    private AdvertViews() {}

    /**
     * An advert with all its details.
     *
     * @param open whether it can be applied for now
     * @param closingSoon whether little time is left
     * @param openingsLeft openings that no accepted offer has taken
     * @param timetableVersion 0 until dates have changed after the publication
     * @param preEmploymentChecks what is looked into after an offer and before the start
     * @param asWritten the closing in the words of the pack
     */
    record AdvertView(
            UUID id,
            int revision,
            int timetableVersion,
            String reference,
            String title,
            String organisation,
            boolean open,
            boolean closingSoon,
            int openingsLeft,
            Instant closesAt,
            String closingWords,
            String asWritten,
            String timeZone,
            Post post,
            List<CriterionView> criteria,
            ApplicationForm application,
            Terms terms,
            List<PreEmploymentCheck> preEmploymentChecks,
            List<AdvertStage> stages,
            Timetable.Start start) {

        static AdvertView of(Vacancy vacancy, Instant now, boolean closingSoon) {
            VacancyDocument document = vacancy.document();
            Timetable timetable = document.timetable();
            return new AdvertView(
                    vacancy.id().value(),
                    vacancy.revision(),
                    vacancy.timetableVersion(),
                    vacancy.reference(),
                    vacancy.title(),
                    document.organisation().name(),
                    !vacancy.isClosed(now),
                    closingSoon,
                    vacancy.openingsLeft(),
                    vacancy.closesAt(),
                    DateWords.deadline(vacancy.closesAt(), vacancy.zone()),
                    timetable.closing().words(),
                    timetable.timeZone(),
                    document.post(),
                    document.personSpecification().criteria().stream()
                            .map(CriterionView::of)
                            .toList(),
                    document.application(),
                    document.terms(),
                    PreEmployment.checksFor(document),
                    timetable.stages().stream()
                            .map(stage -> AdvertStage.of(stage, vacancy.zone()))
                            .toList(),
                    timetable.start());
        }
    }

    /** A criterion as candidates see it. */
    record CriterionView(String code, Category category, boolean essential, String wording, List<String> assessedAt) {

        static CriterionView of(Criterion criterion) {
            return new CriterionView(
                    criterion.code(),
                    criterion.category(),
                    criterion.essential(),
                    criterion.wording(),
                    criterion.assessedAt());
        }
    }

    /** A stage of the selection as candidates see it. */
    record AdvertStage(
            String code,
            String name,
            Kind kind,
            @Nullable String description,
            boolean provisional,
            boolean optional,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            List<LocalDate> dates) {

        static AdvertStage of(PlannedStage stage, ZoneId zone) {
            StageTimes times = StageTimes.of(stage, zone);
            return new AdvertStage(
                    stage.code(),
                    stage.name(),
                    stage.kind(),
                    stage.description(),
                    stage.provisional(),
                    stage.optional(),
                    times.opensAt(),
                    times.closesAt(),
                    times.dates());
        }
    }
}
