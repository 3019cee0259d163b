/** Reads the vacancies' events. */
@NullMarked
package hiring.application.sealing.messaging;

import org.jspecify.annotations.NullMarked;
