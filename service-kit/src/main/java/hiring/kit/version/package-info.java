/** Versions of objects that several people edit. */
@NullMarked
package hiring.kit.version;

import org.jspecify.annotations.NullMarked;
