package hiring.portal.session;

/** The token of a form with a file, which arrives in parts: {@code @RestForm(FormToken.FIELD) SentToken token}. */
public record SentToken(String value) {}
