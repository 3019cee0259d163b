/** A vacancy from draft to closing: who may do what when, and what the other services are told. */
@NullMarked
package hiring.vacancy.lifecycle;

import org.jspecify.annotations.NullMarked;
