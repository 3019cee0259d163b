@NullMarked
package hiring.application.screening;

import org.jspecify.annotations.NullMarked;
