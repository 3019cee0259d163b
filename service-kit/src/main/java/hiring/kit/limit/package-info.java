/** How many requests one person may make, so that a client in a loop does not take the service from the others. */
@NullMarked
package hiring.kit.limit;

import org.jspecify.annotations.NullMarked;
