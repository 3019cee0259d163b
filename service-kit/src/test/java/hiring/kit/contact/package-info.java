@NullMarked
package hiring.kit.contact;

import org.jspecify.annotations.NullMarked;
