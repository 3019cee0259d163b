@NullMarked
package hiring.kit.restore;

import org.jspecify.annotations.NullMarked;
