/** Requests the pages that a pack links to. */
@NullMarked
package hiring.vacancy.link;

import org.jspecify.annotations.NullMarked;
