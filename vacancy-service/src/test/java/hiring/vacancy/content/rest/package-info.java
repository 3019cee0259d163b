@NullMarked
package hiring.vacancy.content.rest;

import org.jspecify.annotations.NullMarked;
