/** Ids of new rows and events. */
@NullMarked
package hiring.kit.id;

import org.jspecify.annotations.NullMarked;
