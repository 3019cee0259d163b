package hiring.vacancy.link;

/** Whether the page at a link exists. */
sealed interface LinkState {

    /** The page exists. */
    record Answers() implements LinkState {}

    /** The page does not exist. */
    record DoesNotAnswer(String why) implements LinkState {}

    /** The answer does not show whether the page exists. */
    record NotJudged(String why) implements LinkState {}
}
