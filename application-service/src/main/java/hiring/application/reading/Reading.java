package hiring.application.reading;

import hiring.application.qualification.Qualification;
import java.util.List;

/**
 * What was understood of one entry.
 *
 * @param source the entry as it was written
 * @param proposal with nothing in it that the entry does not say
 * @param questions what the applicant has to answer before the proposal is a qualification
 */
public record Reading(String source, Qualification proposal, List<Question> questions) {

    public Reading {
        questions = List.copyOf(questions);
    }

    /**
     * Something that the entry does not say, or says in two ways.
     *
     * @param field of the proposal
     * @param code stable, kebab-case
     * @param options to choose from; empty where anything can be the answer
     */
    public record Question(String field, String code, String message, List<String> options) {

        public Question {
            options = List.copyOf(options);
        }
    }
}
