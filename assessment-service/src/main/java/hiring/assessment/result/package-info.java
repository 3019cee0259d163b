/** What came of the parts of a stage: results that a recruiter records, with their corrections. */
@NullMarked
package hiring.assessment.result;

import org.jspecify.annotations.NullMarked;
