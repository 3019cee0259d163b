package hiring.vacancy.timetable;

import hiring.events.Progression.Rule;
import hiring.events.SelectionStage.Kind;
import java.util.List;
import java.util.Set;

/**
 * The traits of a kind of stage. A new kind is one more case here.
 *
 * @param words the kind at the start of a sentence
 * @param required the parts that a stage of the kind must have
 * @param allowed the parts that it can have
 * @param rules the rules that may decide who goes on
 * @param traits what other stages and checks depend on
 */
public record StageTraits(String words, Set<Part> required, Set<Part> allowed, List<Rule> rules, Set<Trait> traits) {

    private static final List<Rule> BY_SCORES = List.of(Rule.PASS_MARK, Rule.RANKED, Rule.APPOINT);
    private static final List<Rule> EVERYONE = List.of(Rule.EVERYONE);

    /** A part that stages of some kinds have. */
    public enum Part {
        /** In which candidates take part. */
        WINDOW,
        /** On which sessions are held. */
        DAYS,
        /** With which assessors score. */
        MATRIX,
        /** For results that are marks. */
        HIGHEST_MARK
    }

    /** A trait that other stages and checks depend on. */
    public enum Trait {
        /** Assessors read application forms. */
        READS_FORMS,
        /** Candidates submit something that later stages can score. */
        GIVES_EVIDENCE,
        /** Assessors score what candidates do in sessions. */
        HOLDS_SESSIONS,
        /** Assessors have nothing to do. */
        NEEDS_NO_ASSESSORS
    }

    public static StageTraits of(Kind kind) {
        return switch (kind) {
            case FORM_REVIEW ->
                new StageTraits(
                        "A review of forms", Set.of(Part.MATRIX), Set.of(), BY_SCORES, Set.of(Trait.READS_FORMS));
            case SUBMITTED_ACTIVITY ->
                new StageTraits(
                        "A submitted activity", Set.of(Part.WINDOW), Set.of(), EVERYONE, Set.of(Trait.GIVES_EVIDENCE));
            case TEST ->
                new StageTraits(
                        "A test", Set.of(Part.WINDOW, Part.HIGHEST_MARK), Set.of(), List.of(Rule.PASS_MARK), Set.of());
            case ASSESSMENT_CENTRE -> sessions("An assessment centre");
            case INTERVIEW -> sessions("An interview");
            // It informs the interview and never decides alone
            case QUESTIONNAIRE ->
                new StageTraits(
                        "A questionnaire", Set.of(), Set.of(Part.WINDOW), EVERYONE, Set.of(Trait.NEEDS_NO_ASSESSORS));
        };
    }

    private static StageTraits sessions(String words) {
        return new StageTraits(
                words, Set.of(Part.DAYS, Part.MATRIX), Set.of(), BY_SCORES, Set.of(Trait.HOLDS_SESSIONS));
    }

    public boolean requires(Part part) {
        return required.contains(part);
    }

    public boolean refuses(Part part) {
        return !required.contains(part) && !allowed.contains(part);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
