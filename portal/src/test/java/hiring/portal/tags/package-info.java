/** Tests of the template tags. */
@NullMarked
package hiring.portal.tags;

import org.jspecify.annotations.NullMarked;
