/** Real PostgreSQL and Kafka as processes on this machine, for the local stack and for tests. */
@NullMarked
package hiring.local;

import org.jspecify.annotations.NullMarked;
