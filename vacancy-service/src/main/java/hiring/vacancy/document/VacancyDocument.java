package hiring.vacancy.document;

import hiring.vacancy.timetable.Timetable;

/**
 * The document of a vacancy, which is written, approved and published as a whole.
 *
 * @param reference the employer's own, unique
 */
public record VacancyDocument(
        String reference,
        Organisation organisation,
        Post post,
        PersonSpecification personSpecification,
        ApplicationForm application,
        Terms terms,
        Timetable timetable,
        ApplicationPack applicationPack) {

    /** The same document with another timetable. */
    public VacancyDocument with(Timetable another) {
        return new VacancyDocument(
                reference, organisation, post, personSpecification, application, terms, another, applicationPack);
    }
}
