/** Tests of the launcher with fake parts. */
@NullMarked
package hiring.local.stack;

import org.jspecify.annotations.NullMarked;
