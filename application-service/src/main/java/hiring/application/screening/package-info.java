/** What applicants are asked before the form, and what follows from another answer than the needed one. */
@NullMarked
package hiring.application.screening;

import org.jspecify.annotations.NullMarked;
