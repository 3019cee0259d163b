/** Bars of candidates who stayed away from a session, and the applications that meet one. See decision 0069. */
@NullMarked
package hiring.application.bar;

import org.jspecify.annotations.NullMarked;
