/** Application-service's events. */
@NullMarked
package hiring.vacancy.openings.messaging;

import org.jspecify.annotations.NullMarked;
