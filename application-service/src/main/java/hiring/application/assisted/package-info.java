/** Applications that staff type for candidates, one by one or from a file of paper forms. */
@NullMarked
package hiring.application.assisted;

import org.jspecify.annotations.NullMarked;
