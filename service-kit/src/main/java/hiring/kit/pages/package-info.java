/** Work that affects many rows: done in pages, each in its own transaction, and resumed after a crash. */
@NullMarked
package hiring.kit.pages;

import org.jspecify.annotations.NullMarked;
