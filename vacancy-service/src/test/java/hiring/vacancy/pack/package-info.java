@NullMarked
package hiring.vacancy.pack;

import org.jspecify.annotations.NullMarked;
