package hiring.vacancy.timetable;

import hiring.events.SelectionStage.Kind;
import java.util.Set;

/**
 * The traits of a kind of stage: its words, and what a stage is that names no parts. A new kind is one more case here.
 *
 * @param words the kind at the start of a sentence
 */
public record StageTraits(String words, Set<Trait> traits) {

    /** What is true of some kinds only. */
    public enum Trait {
        /** Assessors read application forms. */
        READS_FORMS,
        /** Candidates hand in something that later stages can score. */
        TAKES_FILE,
        /** Candidates do something by themselves, where the stage names no parts. */
        ASKS_CANDIDATES,
        /** Its stages can have days on which sessions are held. */
        MAY_HAVE_DAYS,
        /** Its stages always hold sessions. */
        HOLDS_SESSIONS,
        /** Assessors score, where the stage names no parts. */
        SCORED,
        /** A provider gives a mark, where the stage names no parts. */
        MARKED,
        /** Its invitation names no window. */
        WITHOUT_WINDOW,
        /** Assessors have nothing to do. */
        NEEDS_NO_ASSESSORS
    }

    public static StageTraits of(Kind kind) {
        return switch (kind) {
            case FORM_REVIEW -> row("A review of forms", Trait.READS_FORMS, Trait.SCORED);
            case SUBMITTED_ACTIVITY -> row("A submitted activity", Trait.TAKES_FILE, Trait.ASKS_CANDIDATES);
            case TEST -> row("A test", Trait.ASKS_CANDIDATES, Trait.MAY_HAVE_DAYS, Trait.MARKED);
            case ASSESSMENT_CENTRE ->
                row("An assessment centre", Trait.MAY_HAVE_DAYS, Trait.HOLDS_SESSIONS, Trait.SCORED);
            case INTERVIEW -> row("An interview", Trait.MAY_HAVE_DAYS, Trait.HOLDS_SESSIONS, Trait.SCORED);
            case QUESTIONNAIRE ->
                row("A questionnaire", Trait.ASKS_CANDIDATES, Trait.WITHOUT_WINDOW, Trait.NEEDS_NO_ASSESSORS);
        };
    }

    private static StageTraits row(String words, Trait... traits) {
        return new StageTraits(words, Set.of(traits));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
