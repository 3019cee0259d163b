/** Questions that may be asked at a later stage only, and their answers. */
@NullMarked
package hiring.application.disclosure;

import org.jspecify.annotations.NullMarked;
