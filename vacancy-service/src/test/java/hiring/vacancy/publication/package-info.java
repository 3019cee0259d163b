@NullMarked
package hiring.vacancy.publication;

import org.jspecify.annotations.NullMarked;
