@NullMarked
package hiring.kit.pages;

import org.jspecify.annotations.NullMarked;
