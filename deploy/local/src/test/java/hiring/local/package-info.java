/** Tests of the servers and of the launcher. */
@NullMarked
package hiring.local;

import org.jspecify.annotations.NullMarked;
