@NullMarked
package hiring.kit.limit;

import org.jspecify.annotations.NullMarked;
