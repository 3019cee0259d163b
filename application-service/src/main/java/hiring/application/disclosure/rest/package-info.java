/** Answers of later stages over HTTP. */
@NullMarked
package hiring.application.disclosure.rest;

import org.jspecify.annotations.NullMarked;
