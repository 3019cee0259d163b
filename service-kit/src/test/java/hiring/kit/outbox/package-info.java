@NullMarked
package hiring.kit.outbox;

import org.jspecify.annotations.NullMarked;
