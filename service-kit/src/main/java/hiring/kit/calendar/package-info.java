/** Calendar files (RFC 5545, RFC 5546) that publish, request or cancel entries. */
@NullMarked
package hiring.kit.calendar;

import org.jspecify.annotations.NullMarked;
