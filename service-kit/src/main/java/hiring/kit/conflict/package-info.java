/** Nobody acts for the employer in a vacancy to which they have applied themselves. */
@NullMarked
package hiring.kit.conflict;

import org.jspecify.annotations.NullMarked;
