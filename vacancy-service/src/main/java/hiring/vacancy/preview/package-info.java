/** Application packs as they would be published now, and what is doubtful in them. */
@NullMarked
package hiring.vacancy.preview;

import org.jspecify.annotations.NullMarked;
