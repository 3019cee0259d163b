/** Prevents applicants from acting for the employer in a vacancy to which they have applied. */
@NullMarked
package hiring.kit.conflict;

import org.jspecify.annotations.NullMarked;
