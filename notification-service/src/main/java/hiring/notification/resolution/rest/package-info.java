/** The list of messages that wait, and the decisions about them, over REST. */
@NullMarked
package hiring.notification.resolution.rest;

import org.jspecify.annotations.NullMarked;
