/** The words: templates, dates as people say them, calendar files. */
@NullMarked
package hiring.notification.letter;

import org.jspecify.annotations.NullMarked;
