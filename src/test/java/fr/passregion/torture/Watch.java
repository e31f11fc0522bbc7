package fr.passregion.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * Looks into the running application from outside: its requests and its connections. Each request has a thread of its own;
 * the threads themselves are not listed, since listing virtual threads that end brings this JDK down.
 */
final class Watch implements Closeable {

    private static final Pattern AT_WORK =
            Pattern.compile("(?m)^passregion_requests_at_work\\{lane=\"(?!uncounted)\\w+\"\\} (\\d+)");

    private static final String POOL = "com.zaxxer.hikari:type=Pool (till)";

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest metrics;
    private final JMXConnector connector;
    private final MBeanServerConnection inside;

    private Watch(JMXConnector connector, HttpRequest metrics) throws IOException {
        this.metrics = metrics;
        this.connector = connector;
        this.inside = connector.getMBeanServerConnection();
    }

    @SuppressWarnings("BanJNDI") // to a process that this one started, on this machine
    static Watch on(ProcessHandle application, int port, String token) throws IOException {
        var metrics = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var attached = VirtualMachine.attach("" + application.pid());
            try {
                return new Watch(
                        JMXConnectorFactory.connect(new JMXServiceURL(attached.startLocalManagementAgent())), metrics);
            } finally {
                attached.detach();
            }
        } catch (AttachNotSupportedException fault) {
            throw new IOException(fault);
        }
    }

    /** How many requests are being answered at this moment, each by a thread of its own. */
    long requestsAtWork() throws IOException, InterruptedException {
        var told = client.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
        assertThat(told).containsPattern(AT_WORK);
        return AT_WORK.matcher(told)
                .results()
                .mapToLong(lane -> Long.parseLong(lane.group(1)))
                .sum();
    }

    /** Whether every connection that the pool may have is there, and none is in use or waited for. */
    boolean isPoolFull(int size) throws IOException {
        return connections("TotalConnections") == size
                && connections("IdleConnections") >= size - 1 // a job may borrow one at any moment
                && connections("ThreadsAwaitingConnection") == 0;
    }

    private int connections(String which) throws IOException {
        try {
            return (int) inside.getAttribute(new ObjectName(POOL), which);
        } catch (JMException fault) {
            throw new IOException(fault);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        connector.close();
    }
}
