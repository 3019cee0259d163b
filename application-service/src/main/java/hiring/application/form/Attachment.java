package hiring.application.form;

/**
 * A document beside the form, without its content.
 *
 * @param sha256 of the content, in hexadecimal digits
 */
public record Attachment(String name, String sha256) {}
