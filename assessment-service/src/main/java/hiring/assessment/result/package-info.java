/** Results that a provider delivers and a recruiter records: marks of tests, answered questionnaires. */
@NullMarked
package hiring.assessment.result;

import org.jspecify.annotations.NullMarked;
