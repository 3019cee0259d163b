package hiring.vacancy.document;

import hiring.vacancy.timetable.Timetable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

    /** The names of the parts in which another document differs from this one. */
    public List<String> partsThatDiffer(VacancyDocument other) {
        return Arrays.stream(VacancyDocument.class.getRecordComponents())
                .filter(part -> !Objects.equals(valueOf(part, this), valueOf(part, other)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static @Nullable Object valueOf(RecordComponent part, VacancyDocument document) {
        try {
            return part.getAccessor().invoke(document);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("%s cannot be read".formatted(part), e);
        }
    }
}
