/** Decides which characters a text may contain, by its purpose, for every request, import and output. */
@NullMarked
package hiring.kit.text;

import org.jspecify.annotations.NullMarked;
