package hiring.assessment.plan;

import hiring.events.PublishedCriterion;
import hiring.events.SelectionStage;
import hiring.events.StageDates;
import hiring.events.VacancyPublished;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A vacancy's selection process as it was published. Stored whole, in the form of the event: an event never loses or
 * changes a field within a version, so stored processes stay readable.
 *
 * @param stages in the order in which candidates pass through them
 */
public record SelectionProcess(
        String reference,
        String title,
        String timeZone,
        int openings,
        List<SelectionStage> stages,
        List<PublishedCriterion> criteria) {

    public SelectionProcess {
        stages = List.copyOf(stages);
        criteria = List.copyOf(criteria);
    }

    static SelectionProcess of(VacancyPublished vacancy) {
        return new SelectionProcess(
                vacancy.reference(),
                vacancy.title(),
                vacancy.timeZone(),
                vacancy.openings(),
                vacancy.stages(),
                vacancy.criteria());
    }

    /** The same with other dates; stages that they do not name keep their own. */
    SelectionProcess with(List<StageDates> dates) {
        return new SelectionProcess(
                reference,
                title,
                timeZone,
                openings,
                stages.stream().map(stage -> at(stage, dates)).toList(),
                criteria);
    }

    /** The same with another stage in place of the one with its code. */
    SelectionProcess with(SelectionStage changed) {
        return new SelectionProcess(
                reference,
                title,
                timeZone,
                openings,
                stages.stream()
                        .map(stage -> stage.code().equals(changed.code()) ? changed : stage)
                        .toList(),
                criteria);
    }

    private static SelectionStage at(SelectionStage stage, List<StageDates> dates) {
        return dates.stream()
                .filter(given -> given.stageCode().equals(stage.code()))
                .findFirst()
                .map(stage::at)
                .orElse(stage);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Optional<SelectionStage> stage(String code) {
        return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    /** The wording of a criterion; the code itself where a vacancy's matrix names one that it does not list. */
    public String wordingOf(String criterion) {
        return criteria.stream()
                .filter(candidate -> candidate.code().equals(criterion))
                .map(PublishedCriterion::wording)
                .findFirst()
                .orElse(criterion);
    }
}
