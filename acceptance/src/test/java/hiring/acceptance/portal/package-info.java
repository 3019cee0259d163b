/** Recruitments through the pages of the portal, without script. */
@NullMarked
package hiring.acceptance.portal;

import org.jspecify.annotations.NullMarked;
