package fr.passregion.site;

import fr.passregion.database.DatabaseAway;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Speaks where no page of ours was reached: of requests that are no HTTP, and of faults that also stop the error page, as
 * a session that cannot be read while the database is away.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LastResort implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final BareAnswers answers;

    LastResort(BareAnswers answers) {
        this.answers = answers;
    }

    /** Behind the server's own, hence asked first. */
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve()));
    }

    private final class Valve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            var isFree = response.getStatus() >= 400 && response.getContentWritten() == 0;
            if (!isFree || !response.setErrorReported() || !mayStillAnswer(response)) return;
            try {
                answers.send(request, response, status(response, fault));
                response.finishResponse();
            } catch (IOException gone) {
                LOG.debug("Nobody waits for this answer any more", gone);
            }
        }
    }

    private static boolean mayStillAnswer(Response response) {
        var may = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, may);
        return may.get();
    }

    private static HttpStatus status(Response response, @Nullable Throwable fault) {
        if (fault != null && DatabaseAway.isCauseOf(fault)) return HttpStatus.SERVICE_UNAVAILABLE;
        return BareAnswers.status(response.getStatus());
    }
}
