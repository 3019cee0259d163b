package hiring.vacancy.link;

/** What was learnt of a page by asking for it. */
sealed interface Verdict {

    /** It is there. */
    record Answers() implements Verdict {}

    /** Nobody who follows the link will see it. */
    record DoesNotAnswer(String why) implements Verdict {}

    /** It may be there or not. */
    record NotJudged(String why) implements Verdict {}
}
