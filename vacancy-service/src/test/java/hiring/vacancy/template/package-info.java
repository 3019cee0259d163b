@NullMarked
package hiring.vacancy.template;

import org.jspecify.annotations.NullMarked;
