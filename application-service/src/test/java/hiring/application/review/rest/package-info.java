/** Tests of the package of the same name. */
@NullMarked
package hiring.application.review.rest;

import org.jspecify.annotations.NullMarked;
