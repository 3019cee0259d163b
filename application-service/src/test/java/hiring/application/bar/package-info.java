@NullMarked
package hiring.application.bar;

import org.jspecify.annotations.NullMarked;
