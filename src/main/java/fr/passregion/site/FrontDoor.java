package fr.passregion.site;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands before the application: the gate, the answers to what is no request, and how long a slow one may take. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FrontDoor implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    /** Bytes a second: a telephone with one bar sends more, and who sends less holds a place for nothing. */
    private static final int SLOWEST = 100;

    /** The rest of a file that is far too heavy is read and thrown away: a browser shows no answer before. */
    private static final int THROWN_AWAY = 100 * 1024 * 1024 / 8192;

    /** A whole region's tills may come back in the same second. */
    private static final int WAITING_CONNECTIONS = 1024;

    private final UnservedAnswers answers;
    private final MeterRegistry metrics;

    FrontDoor(UnservedAnswers answers, MeterRegistry metrics) {
        this.answers = answers;
        this.metrics = metrics;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(this::open);
    }

    private void open(Server server) {
        var gate = new Gate(server.getHandler(), answers);
        server.setHandler(gate);
        server.setErrorHandler(this::say);
        for (var connector : server.getConnectors()) configure(connector);
        for (var lane : Lane.values())
            Gauge.builder("passregion.requests.at.work", () -> gate.atWork(lane))
                    .description("Requests that are being answered at this moment")
                    .tag("lane", lane.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
    }

    private static void configure(Connector connector) {
        if (connector instanceof ServerConnector listening) listening.setAcceptQueueSize(WAITING_CONNECTIONS);
        for (var factory : connector.getConnectionFactories()) configure(factory);
    }

    private static void configure(ConnectionFactory factory) {
        if (!(factory instanceof HttpConfiguration.ConnectionFactory http)) return;
        var settings = http.getHttpConfiguration();
        settings.setSendServerVersion(false);
        settings.setRelativeRedirectAllowed(true); // a forged Host header leads nowhere
        settings.setMinRequestDataRate(SLOWEST);
        settings.setMaxUnconsumedRequestContentReads(THROWN_AWAY);
    }

    /** Of what is no HTTP, and of what failed before the application was reached. */
    private boolean say(Request request, Response response, Callback callback) {
        var fault = request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
        var code = fault instanceof HttpException told ? told.getCode() : response.getStatus();
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE); // where it ends is not known
        answers.send(request, response, callback, BareAnswers.status(code));
        return true;
    }
}
