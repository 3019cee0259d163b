package hiring.events;

/**
 * A question that applicants answer with yes or no before they write the form. Another answer than the needed one is
 * warned of, and a person decides about it.
 *
 * @param code stable within the vacancy; {@code minimum-age} for the question that follows from a minimum age
 * @param wording as published
 * @param needed the answer that the post needs
 */
public record ScreeningQuestion(String code, String wording, boolean needed) {}
