/** Files that people send and receive: their type, their name, and responses with a part of one. */
@NullMarked
package hiring.kit.file;

import org.jspecify.annotations.NullMarked;
