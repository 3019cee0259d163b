@NullMarked
package hiring.vacancy.template.rest;

import org.jspecify.annotations.NullMarked;
