/** Recognises a database that was restored to an earlier time, and brings it and Kafka to agreement again. */
@NullMarked
package hiring.kit.restore;

import org.jspecify.annotations.NullMarked;
