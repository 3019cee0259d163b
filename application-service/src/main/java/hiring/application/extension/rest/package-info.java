/** Extensions over HTTP. */
@NullMarked
package hiring.application.extension.rest;

import org.jspecify.annotations.NullMarked;
