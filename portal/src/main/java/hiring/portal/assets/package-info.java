/** Style sheet and scripts. */
@NullMarked
package hiring.portal.assets;

import org.jspecify.annotations.NullMarked;
