/** Work that touches many rows: done in pages, each its own transaction, and continued where it stopped. */
@NullMarked
package hiring.kit.pages;

import org.jspecify.annotations.NullMarked;
