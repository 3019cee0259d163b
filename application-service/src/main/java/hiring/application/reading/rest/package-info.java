/** The reader over HTTP. */
@NullMarked
package hiring.application.reading.rest;

import org.jspecify.annotations.NullMarked;
