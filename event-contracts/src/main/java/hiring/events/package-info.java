/** The events that the services publish, in the form in which Kafka carries them. */
@NullMarked
package hiring.events;

import org.jspecify.annotations.NullMarked;
