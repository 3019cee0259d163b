/** Reads the topics of other services in lanes, which stay in their group during outages. */
@NullMarked
package hiring.kit.consumer;

import org.jspecify.annotations.NullMarked;
