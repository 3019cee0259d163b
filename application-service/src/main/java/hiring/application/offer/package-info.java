/** Offers of the post: made, accepted, declined, lapsed. */
@NullMarked
package hiring.application.offer;

import org.jspecify.annotations.NullMarked;
