/** Metrics that are read from the database. */
@NullMarked
package hiring.notification.gauge;

import org.jspecify.annotations.NullMarked;
