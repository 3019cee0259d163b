@NullMarked
package hiring.kit.consumer;

import org.jspecify.annotations.NullMarked;
