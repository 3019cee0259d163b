/** The elements of a vacancy's document: texts, links, and the largest sizes. */
@NullMarked
package hiring.vacancy.element;

import org.jspecify.annotations.NullMarked;
