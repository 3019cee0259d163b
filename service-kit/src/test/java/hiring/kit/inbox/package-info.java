@NullMarked
package hiring.kit.inbox;

import org.jspecify.annotations.NullMarked;
