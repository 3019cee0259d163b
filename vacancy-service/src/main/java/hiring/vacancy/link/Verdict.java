package hiring.vacancy.link;

/** The result of a request for a page. */
sealed interface Verdict {

    /** The page exists. */
    record Answers() implements Verdict {}

    /** The page does not exist. */
    record DoesNotAnswer(String why) implements Verdict {}

    /** The answer does not tell. */
    record NotJudged(String why) implements Verdict {}
}
