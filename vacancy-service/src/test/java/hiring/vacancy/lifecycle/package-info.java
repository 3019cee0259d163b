/** Tests of the rules, and of the feature as a whole. */
@NullMarked
package hiring.vacancy.lifecycle;

import org.jspecify.annotations.NullMarked;
