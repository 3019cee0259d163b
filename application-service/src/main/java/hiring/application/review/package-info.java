/** What staff may read of applications. */
@NullMarked
package hiring.application.review;

import org.jspecify.annotations.NullMarked;
