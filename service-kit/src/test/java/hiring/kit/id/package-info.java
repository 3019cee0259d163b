@NullMarked
package hiring.kit.id;

import org.jspecify.annotations.NullMarked;
