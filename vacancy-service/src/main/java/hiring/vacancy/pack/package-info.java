/**
 * The application pack put together from what the vacancy says, frozen when it is published, and shown as a page and as
 * a PDF.
 */
@NullMarked
package hiring.vacancy.pack;

import org.jspecify.annotations.NullMarked;
