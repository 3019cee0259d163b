@NullMarked
package hiring.kit.document;

import org.jspecify.annotations.NullMarked;
