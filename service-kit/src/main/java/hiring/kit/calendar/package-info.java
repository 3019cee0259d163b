/** Calendar files (RFC 5545, RFC 5546): entries that are published, asked for, and cancelled. */
@NullMarked
package hiring.kit.calendar;

import org.jspecify.annotations.NullMarked;
