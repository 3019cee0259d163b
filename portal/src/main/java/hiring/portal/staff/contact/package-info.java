/** Calls to make and messages that wait for a person. */
@NullMarked
package hiring.portal.staff.contact;

import org.jspecify.annotations.NullMarked;
