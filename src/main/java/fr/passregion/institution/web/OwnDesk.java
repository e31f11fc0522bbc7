package fr.passregion.institution.web;

import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.institution.Halts;
import fr.passregion.institution.Institutions;
import fr.passregion.institution.Own;
import fr.passregion.shared.Uai;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Whose desk the visitor sits at: said to the pages that ask ({@link Own}), and on top of every page of the space. */
@Component
class OwnDesk implements HandlerMethodArgumentResolver, HandlerInterceptor {

    /** Where the staff of an establishment that is suspended or closed read what that means. */
    static final String HALTED = "/etablissement/suspension";

    private final Institutions institutions;
    private final Halts halts;

    OwnDesk(Institutions institutions, Halts halts) {
        this.halts = halts;
        this.institutions = institutions;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Own.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return own().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A desk that is suspended or closed can be read, and nothing can be done at it. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var isRead = Set.of("GET", "HEAD").contains(request.getMethod());
        if (isRead || own().flatMap(halts::inForce).isEmpty()) return true;
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + HALTED);
        return false;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        var view = shown == null ? null : shown.getViewName();
        if (shown == null || view == null || view.startsWith("redirect:")) return;
        own().flatMap(institutions::find).ifPresent(found -> {
            shown.addObject("org", found.name());
            shown.addObject("place", found.town() + " · " + found.uai());
        });
    }

    private static Optional<Uai> own() {
        var visit = SecurityContextHolder.getContext().getAuthentication();
        return visit != null && visit.getPrincipal() instanceof SignedIn visitor
                ? visitor.scope(Role.INSTITUTION)
                        .or(() -> visitor.scope(Role.INSTITUTION_MANAGER))
                        .or(() -> visitor.scope(Role.TEACHER))
                        .flatMap(Uai::parse)
                : Optional.empty();
    }
}
