/** The problems that requests about applications can meet. */
@NullMarked
package hiring.application.application.rest;

import org.jspecify.annotations.NullMarked;
