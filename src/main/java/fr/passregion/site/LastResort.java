package fr.passregion.site;

import fr.passregion.database.DatabaseAway;
import fr.passregion.shared.Unreadable;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Speaks when a fault also stops the error page, as a session that cannot be read while the database is away. */
@Configuration(proxyBeanMethods = false)
class LastResort {

    @Bean
    FilterRegistrationBean<Filter> lastResortFilter(BareAnswers answers) {
        var registration = new FilterRegistrationBean<>(new Filter(answers));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    static final class Filter extends OncePerRequestFilter {

        private final BareAnswers answers;

        Filter(BareAnswers answers) {
            this.answers = answers;
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException | RuntimeException fault) {
                if (response.isCommitted()) throw fault;
                response.reset();
                answers.send(request, response, status(request, fault));
            }
        }

        /** What first failed was a mistake of the caller's or a fault of ours; what failed on the way to saying so as well. */
        private static HttpStatus status(HttpServletRequest request, Exception fault) {
            if (DatabaseAway.isCauseOf(fault)) return HttpStatus.SERVICE_UNAVAILABLE;
            if (Unreadable.isCauseOf(fault)) return HttpStatus.BAD_REQUEST;
            var first = ErrorPages.status(request);
            return first.isError() ? first : HttpStatus.INTERNAL_SERVER_ERROR;
        }
    }
}
