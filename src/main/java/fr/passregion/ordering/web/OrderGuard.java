package fr.passregion.ordering.web;

import fr.passregion.programme.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before each screen of the order: orders are open, and nothing before this screen is missing (ORD-02, ORD-06). */
@Component
class OrderGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final Drafts drafts;
    private final Programmes programmes;
    private final Clock clock;

    OrderGuard(Drafts drafts, Programmes programmes, Clock clock) {
        this.drafts = drafts;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/commande/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var today = LocalDate.now(clock);
        var visit = new Visit(drafts, new DraftCookie(request, response), today);
        request.setAttribute(Visit.ATTRIBUTE, visit);
        response.setHeader("Cache-Control", "no-store");
        var screen = Screen.at(request.getRequestURI());
        if (screen.isEmpty()) return true;
        if (programmes.openForOrders(today).isEmpty()) return sendTo("/commande", response);
        var missing = visit.missing();
        return screen.get().compareTo(missing) <= 0 || sendTo(missing.path(), response);
    }

    private static boolean sendTo(String path, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
        return false;
    }
}
