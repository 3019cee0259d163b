package hiring.application.reading;

import hiring.application.qualification.Qualification;
import java.util.List;

/**
 * The result of reading one entry.
 *
 * @param source the entry as the applicant wrote it
 * @param proposal only what the entry states
 * @param questions which the applicant must answer before the proposal is a qualification
 */
public record Reading(String source, Qualification proposal, List<Question> questions) {

    public Reading {
        questions = List.copyOf(questions);
    }

    /**
     * A question about a missing or ambiguous part of the entry.
     *
     * @param field of the proposal
     * @param code stable, kebab-case
     * @param options to choose from; empty if any answer is possible
     */
    public record Question(String field, String code, String message, List<String> options) {

        public Question {
            options = List.copyOf(options);
        }
    }
}
