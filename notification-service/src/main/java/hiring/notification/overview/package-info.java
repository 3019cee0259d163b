/** The states of the obligations of a vacancy, in lists and counts. */
@NullMarked
package hiring.notification.overview;

import org.jspecify.annotations.NullMarked;
