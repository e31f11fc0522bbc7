package fr.passregion.redemption.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the reader of QR codes, and nothing else, run WebAssembly. It is a worker, which obeys the policy of its own file: the
 * pages of the till keep the policy of all pages.
 */
@Component
class ReaderPolicy implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ONLY_OUR_WEB_ASSEMBLY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/assets/reader*.js");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", ONLY_OUR_WEB_ASSEMBLY);
        return true;
    }
}
