/** What every action on many applications answers with. */
@NullMarked
package hiring.application.bulk;

import org.jspecify.annotations.NullMarked;
