/** The review of a draft by a second person. */
@NullMarked
package hiring.vacancy.review;

import org.jspecify.annotations.NullMarked;
