package fr.passregion.outing.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.outing.Invitations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Says on the home of « mon compte » how many outings are to come. */
@Configuration(proxyBeanMethods = false)
class InvitationNews implements WebMvcConfigurer, HandlerInterceptor {

    private final ObjectProvider<Invitations> invitations;

    InvitationNews(ObjectProvider<Invitations> invitations) {
        this.invitations = invitations;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/mon-compte");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        var visit = SecurityContextHolder.getContext().getAuthentication();
        if (shown == null || visit == null || !(visit.getPrincipal() instanceof SignedIn visitor)) return;
        visitor.holder()
                .ifPresent(holder -> shown.addObject(
                        "outings", invitations.getObject().toCome(holder).size()));
    }
}
