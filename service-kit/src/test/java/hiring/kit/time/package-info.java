@NullMarked
package hiring.kit.time;

import org.jspecify.annotations.NullMarked;
