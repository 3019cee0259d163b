/** What must hold for the files of the repository: links, numbers, lengths of lines. */
@NullMarked
package hiring.acceptance.source;

import org.jspecify.annotations.NullMarked;
