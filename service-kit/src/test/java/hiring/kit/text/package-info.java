@NullMarked
package hiring.kit.text;

import org.jspecify.annotations.NullMarked;
