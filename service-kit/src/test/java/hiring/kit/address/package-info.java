@NullMarked
package hiring.kit.address;

import org.jspecify.annotations.NullMarked;
