/** Checks of an application pack before its publication, for example two names for a post or a dead link. */
@NullMarked
package hiring.vacancy.check;

import org.jspecify.annotations.NullMarked;
