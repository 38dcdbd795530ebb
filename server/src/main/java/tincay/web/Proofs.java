package tincay.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tincay.account.Proof;
import tincay.account.Step;

/// Reads a form as the step that it takes, and the proof that came with it.
final class Proofs implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Proof.class)
                || parameter.getParameterType().equals(Step.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @org.jspecify.annotations.Nullable ModelAndViewContainer page,
            NativeWebRequest web,
            @org.jspecify.annotations.Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType().equals(Step.class)) {
            return Step.of(request.getRequestURI(), request.getParameterMap());
        }
        String assertion = text(request, "assertion");
        return assertion.isEmpty()
                ? new Proof.Password(
                        text(request, "password"), text(request, "code").strip())
                : new Proof.Passkey(assertion, Nonce.take(request));
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
