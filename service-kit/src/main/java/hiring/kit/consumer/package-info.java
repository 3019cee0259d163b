/** Reads the topics of other services in lanes, and keeps each lane in its group whatever is away. */
@NullMarked
package hiring.kit.consumer;

import org.jspecify.annotations.NullMarked;
