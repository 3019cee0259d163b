/** A minimal service that uses every part of the kit, for the kit's own tests. */
@NullMarked
package hiring.kit.trial;

import org.jspecify.annotations.NullMarked;
