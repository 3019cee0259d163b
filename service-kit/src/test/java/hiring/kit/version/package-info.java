@NullMarked
package hiring.kit.version;

import org.jspecify.annotations.NullMarked;
