/** Assisted entry over HTTP. */
@NullMarked
package hiring.application.assisted.rest;

import org.jspecify.annotations.NullMarked;
