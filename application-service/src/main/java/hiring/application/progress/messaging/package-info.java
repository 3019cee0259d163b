/** Reads the selection's events. */
@NullMarked
package hiring.application.progress.messaging;

import org.jspecify.annotations.NullMarked;
