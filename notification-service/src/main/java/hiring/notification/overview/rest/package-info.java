/** Lists and counts of obligations over REST. */
@NullMarked
package hiring.notification.overview.rest;

import org.jspecify.annotations.NullMarked;
