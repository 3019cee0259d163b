package hiring.vacancy.timetable;

import hiring.events.Progression.Rule;
import hiring.events.SelectionStage.Kind;
import java.util.List;

/**
 * The traits of a kind of stage. A new kind is one more case here.
 *
 * @param words the kind at the start of a sentence
 * @param window whether a stage has a window in which candidates take part
 * @param days whether a stage has days on which sessions are held
 * @param matrix whether assessors score with a matrix
 * @param highestMark whether results are marks up to a highest one
 * @param rules the rules that may decide who goes on
 * @param evidence whether later stages can score what candidates submit at it
 * @param sessions whether assessors score what candidates do in sessions
 * @param formsRead whether assessors read application forms
 * @param unattended whether it takes assessors no time
 */
public record StageTraits(
        String words,
        Need window,
        Need days,
        Need matrix,
        Need highestMark,
        List<Rule> rules,
        boolean evidence,
        boolean sessions,
        boolean formsRead,
        boolean unattended) {

    private static final List<Rule> BY_SCORES = List.of(Rule.PASS_MARK, Rule.RANKED, Rule.APPOINT);

    /** Whether stages of a kind have a part. */
    public enum Need {
        REQUIRED,
        ALLOWED,
        REFUSED
    }

    public static StageTraits of(Kind kind) {
        return switch (kind) {
            case FORM_REVIEW ->
                new StageTraits(
                        "A review of forms",
                        Need.REFUSED,
                        Need.REFUSED,
                        Need.REQUIRED,
                        Need.REFUSED,
                        BY_SCORES,
                        false,
                        false,
                        true,
                        false);
            case SUBMITTED_ACTIVITY ->
                new StageTraits(
                        "A submitted activity",
                        Need.REQUIRED,
                        Need.REFUSED,
                        Need.REFUSED,
                        Need.REFUSED,
                        List.of(Rule.EVERYONE),
                        true,
                        false,
                        false,
                        false);
            case TEST ->
                new StageTraits(
                        "A test",
                        Need.REQUIRED,
                        Need.REFUSED,
                        Need.REFUSED,
                        Need.REQUIRED,
                        List.of(Rule.PASS_MARK),
                        false,
                        false,
                        false,
                        false);
            case ASSESSMENT_CENTRE -> sessions("An assessment centre");
            case INTERVIEW -> sessions("An interview");
            // It informs the interview and never decides alone
            case QUESTIONNAIRE ->
                new StageTraits(
                        "A questionnaire",
                        Need.ALLOWED,
                        Need.REFUSED,
                        Need.REFUSED,
                        Need.REFUSED,
                        List.of(Rule.EVERYONE),
                        false,
                        false,
                        false,
                        true);
        };
    }

    private static StageTraits sessions(String words) {
        return new StageTraits(
                words, Need.REFUSED, Need.REQUIRED, Need.REQUIRED, Need.REFUSED, BY_SCORES, false, true, false, false);
    }
}
