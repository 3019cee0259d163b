/** Status and actions over HTTP. */
@NullMarked
package hiring.application.journey.rest;

import org.jspecify.annotations.NullMarked;
