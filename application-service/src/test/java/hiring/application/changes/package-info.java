/** Tests of what follows from a vacancy's changes. */
@NullMarked
package hiring.application.changes;

import org.jspecify.annotations.NullMarked;
