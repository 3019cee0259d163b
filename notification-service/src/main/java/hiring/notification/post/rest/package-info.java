/** The list of letters to print, and what became of them. */
@NullMarked
package hiring.notification.post.rest;

import org.jspecify.annotations.NullMarked;
