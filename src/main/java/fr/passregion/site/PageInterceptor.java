package fr.passregion.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the {@link Page} in the model of every rendered page. */
@Component
class PageInterceptor implements HandlerInterceptor {

    private final Frame frame;

    PageInterceptor(Frame frame) {
        this.frame = frame;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView shown) {
        if (shown == null || isRedirection(shown)) return;
        shown.addObject("page", new Page(request, shown.getModel(), frame));
    }

    private static boolean isRedirection(ModelAndView shown) {
        var view = shown.getViewName();
        return view == null || view.startsWith("redirect:") || view.startsWith("forward:");
    }
}
