/** Tests of the launcher's own rules, on parts that are no servers. */
@NullMarked
package hiring.local.stack;

import org.jspecify.annotations.NullMarked;
