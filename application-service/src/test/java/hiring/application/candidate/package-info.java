@NullMarked
package hiring.application.candidate;

import org.jspecify.annotations.NullMarked;
