/** Texts and terms of grades that an organisation repeats in all its packs, each in force from a day on. */
@NullMarked
package hiring.vacancy.content;

import org.jspecify.annotations.NullMarked;
