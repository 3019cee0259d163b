/** Attachments over HTTP. */
@NullMarked
package hiring.application.attachment.rest;

import org.jspecify.annotations.NullMarked;
