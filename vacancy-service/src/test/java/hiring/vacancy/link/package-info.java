@NullMarked
package hiring.vacancy.link;

import org.jspecify.annotations.NullMarked;
