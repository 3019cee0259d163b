@NullMarked
package hiring.vacancy.pack.rest;

import org.jspecify.annotations.NullMarked;
