/** Threads that work in the background while there is work. */
@NullMarked
package hiring.kit.loop;

import org.jspecify.annotations.NullMarked;
