package tincay.oidc;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// That `tincay.oidc.issuer` is set: without it there is no sign-in by a provider, and none of its pages.
public final class WhereSetUp implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("tincay.oidc.issuer", "").isBlank();
    }
}
