/** Tries other terms on the results of a stage, and writes nothing. */
@NullMarked
package hiring.assessment.whatif;

import org.jspecify.annotations.NullMarked;
