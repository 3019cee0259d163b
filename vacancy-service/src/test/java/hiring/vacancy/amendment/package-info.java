@NullMarked
package hiring.vacancy.amendment;

import org.jspecify.annotations.NullMarked;
