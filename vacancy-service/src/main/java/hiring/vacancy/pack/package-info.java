/** Application packs: assembled from a document, frozen when published, and rendered as a page or a PDF. */
@NullMarked
package hiring.vacancy.pack;

import org.jspecify.annotations.NullMarked;
