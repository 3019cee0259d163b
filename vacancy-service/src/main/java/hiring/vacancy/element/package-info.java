/** What the parts of a vacancy's document are made of: texts, links, limits. */
@NullMarked
package hiring.vacancy.element;

import org.jspecify.annotations.NullMarked;
