/** Tests of the rules, and of the feature as a whole. */
@NullMarked
package hiring.vacancy.document;

import org.jspecify.annotations.NullMarked;
