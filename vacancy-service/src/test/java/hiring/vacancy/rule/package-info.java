@NullMarked
package hiring.vacancy.rule;

import org.jspecify.annotations.NullMarked;
