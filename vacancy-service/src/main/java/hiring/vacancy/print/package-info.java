/** What the fonts of a printed pack can show, and what stands for the rest. */
@NullMarked
package hiring.vacancy.print;

import org.jspecify.annotations.NullMarked;
