package fr.passregion.site;

import fr.passregion.holder.OwnData;
import fr.passregion.identity.Role;
import fr.passregion.identity.SignedIn;
import fr.passregion.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps the language that a young person chooses for the pages as the one that they are written to in (decision 0048): when
 * they choose while signed in, and at the first page after signing in with a browser that remembers a choice.
 */
@Component
class LanguageOfLetters implements HandlerInterceptor {

    private static final String KNOWN = LanguageOfLetters.class.getName();

    private final ObjectProvider<OwnData> dossiers;

    LanguageOfLetters(ObjectProvider<OwnData> dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) return true; // the files of a page come many at once
        var visit = SecurityContextHolder.getContext().getAuthentication();
        if (visit != null && visit.getPrincipal() instanceof SignedIn visitor && visitor.is(Role.HOLDER))
            news(request).ifPresent(language -> dossiers.getObject().read(visitor.account(), Language.of(language)));
        return true;
    }

    private static Optional<Locale> news(HttpServletRequest request) {
        var chosen = Languages.inAddress(request);
        return chosen.isPresent() ? chosen : rememberedAtFirst(request);
    }

    /** What the browser remembers is said once a session: another device may have chosen since. */
    private static Optional<Locale> rememberedAtFirst(HttpServletRequest request) {
        var remembered = Languages.remembered(request);
        if (remembered.isEmpty()) return remembered;
        var session = request.getSession();
        if (session.getAttribute(KNOWN) != null) return Optional.empty();
        session.setAttribute(KNOWN, true);
        return remembered;
    }
}
