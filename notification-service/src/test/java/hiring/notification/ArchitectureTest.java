package hiring.notification;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import hiring.kit.testing.ArchitectureRules;

@AnalyzeClasses(packages = "hiring.notification", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    final ArchTests walls = ArchTests.in(ArchitectureRules.class);
}
