/** The timeline of a history over HTTP. */
@NullMarked
package hiring.application.history.rest;

import org.jspecify.annotations.NullMarked;
