/** Versions of what several people edit. */
@NullMarked
package hiring.kit.version;

import org.jspecify.annotations.NullMarked;
