@NullMarked
package hiring.vacancy.preview.rest;

import org.jspecify.annotations.NullMarked;
