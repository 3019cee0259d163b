/** Who looks after applications, over HTTP. */
@NullMarked
package hiring.application.handling.rest;

import org.jspecify.annotations.NullMarked;
