@NullMarked
package hiring.vacancy.print;

import org.jspecify.annotations.NullMarked;
