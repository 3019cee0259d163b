package hiring.vacancy.template;

import hiring.vacancy.document.ApplicationForm;
import hiring.vacancy.document.ApplicationPack;
import hiring.vacancy.document.Organisation;
import hiring.vacancy.document.PersonSpecification;
import hiring.vacancy.document.Post;
import hiring.vacancy.document.Terms;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.timetable.PlannedStage;
import hiring.vacancy.timetable.StageMove;
import java.util.List;

/**
 * The document of a vacancy without its reference and its dates, to draft others from.
 *
 * @param stages the selection process, without dates
 */
record VacancyPattern(
        Organisation organisation,
        Post post,
        PersonSpecification personSpecification,
        ApplicationForm application,
        Terms terms,
        List<PlannedStage> stages,
        ApplicationPack applicationPack) {

    static VacancyPattern of(VacancyDocument document) {
        ApplicationPack pack = document.applicationPack();
        return new VacancyPattern(
                document.organisation(),
                document.post(),
                document.personSpecification(),
                document.application(),
                document.terms(),
                document.timetable().stages().stream()
                        .map(stage -> StageMove.ofNoDates(stage).appliedTo(stage))
                        .toList(),
                pack.undated());
    }

    VacancyDocument with(String reference, FreshDates dates) {
        return new VacancyDocument(
                reference,
                organisation,
                post,
                personSpecification,
                application,
                terms,
                dates.timetable(stages),
                applicationPack);
    }
}
