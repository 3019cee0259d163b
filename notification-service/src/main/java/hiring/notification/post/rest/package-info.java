/** The list of letters to print, and reports of postings and returns, over REST. */
@NullMarked
package hiring.notification.post.rest;

import org.jspecify.annotations.NullMarked;
