package hiring.application.form;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document beside the form, without its content.
 *
 * @param sha256 of the content, in hexadecimal digits
 */
@Schema(name = "FrozenAttachment")
public record Attachment(String name, String sha256) {}
