package hiring.acceptance.stack;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one stack of this run, which starts for the first test and stops after the last. */
public final class WithStack implements ParameterResolver {

    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(WithStack.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OWN)
                .computeIfAbsent(TestStack.class, type -> TestStack.start(), TestStack.class);
    }
}
