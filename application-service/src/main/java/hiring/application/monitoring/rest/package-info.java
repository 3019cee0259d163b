/** The equality questions over HTTP. */
@NullMarked
package hiring.application.monitoring.rest;

import org.jspecify.annotations.NullMarked;
