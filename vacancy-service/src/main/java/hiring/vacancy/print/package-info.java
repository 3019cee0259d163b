/** What the fonts of a PDF can print, and what replaces other characters. */
@NullMarked
package hiring.vacancy.print;

import org.jspecify.annotations.NullMarked;
