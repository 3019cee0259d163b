/** The connection to Kafka that all clients of a service share. */
@NullMarked
package hiring.kit.kafka;

import org.jspecify.annotations.NullMarked;
