@NullMarked
package hiring.vacancy.check;

import org.jspecify.annotations.NullMarked;
