/** The vacancy and its lifecycle from draft to closing. */
@NullMarked
package hiring.vacancy.lifecycle;

import org.jspecify.annotations.NullMarked;
