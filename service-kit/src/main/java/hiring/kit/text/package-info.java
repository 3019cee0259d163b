/** Which characters a text may hold, by what the text is for. Every request, import and output asks here. */
@NullMarked
package hiring.kit.text;

import org.jspecify.annotations.NullMarked;
