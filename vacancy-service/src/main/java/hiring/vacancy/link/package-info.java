/** Asks the pages that a pack leads to whether they are there. */
@NullMarked
package hiring.vacancy.link;

import org.jspecify.annotations.NullMarked;
