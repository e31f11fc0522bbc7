package fr.passregion.redemption.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.partner.PointOfSale;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives the pages the till they are about, and their templates too: the place named in « lieu », or the only one. It is null
 * while somebody with several places has not chosen one.
 */
@Component
class OpenTills implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Places places;

    OpenTills(Places places) {
        this.places = places;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(OpenTill.class);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer view,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var place = request.getParameter("lieu");
        if (!(request.getNativeRequest() instanceof HttpServletRequest asked))
            throw new IllegalStateException("Pages are asked for over HTTP");
        var undecided = place == null && places.of(cashier()).size() != 1;
        if (undecided && asked.getMethod().equals("GET")) return null;
        var till = at(places.chosen(cashier(), place), cashier(), asked);
        if (view != null) view.addAttribute("till", till);
        return till;
    }

    private static SignedIn cashier() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn person) return person;
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The till at that place which the address of the request means: the real one, or the one to practise. */
    OpenTill at(PointOfSale place, SignedIn cashier, HttpServletRequest asked) {
        var practice = asked.getRequestURI().startsWith(asked.getContextPath() + OpenTill.PRACTICE);
        return new OpenTill(place, practice, cashier.account().toString());
    }
}
