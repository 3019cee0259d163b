/** What staff see of applications. */
@NullMarked
package hiring.application.review;

import org.jspecify.annotations.NullMarked;
