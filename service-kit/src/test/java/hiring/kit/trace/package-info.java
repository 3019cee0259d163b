@NullMarked
package hiring.kit.trace;

import org.jspecify.annotations.NullMarked;
