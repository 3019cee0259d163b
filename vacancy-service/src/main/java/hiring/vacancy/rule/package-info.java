/** The rules between the fields of a vacancy's document. */
@NullMarked
package hiring.vacancy.rule;

import org.jspecify.annotations.NullMarked;
