@NullMarked
package hiring.kit.loop;

import org.jspecify.annotations.NullMarked;
