/** The texts of letters and calls, made from templates, and calendar files. */
@NullMarked
package hiring.notification.letter;

import org.jspecify.annotations.NullMarked;
