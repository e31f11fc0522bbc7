package fr.passregion.torture;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.Closeable;
import java.io.IOException;
import javax.management.InstanceNotFoundException;
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

    private static final String REQUESTS = "*:type=RequestProcessor,*";

    /** As Tomcat numbers the stages of a request: it is in the application. */
    private static final int AT_WORK = 3;

    private static final String POOL = "com.zaxxer.hikari:type=Pool (till)";

    private final JMXConnector connector;
    private final MBeanServerConnection inside;

    private Watch(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.inside = connector.getMBeanServerConnection();
    }

    @SuppressWarnings("BanJNDI") // to a process that this one started, on this machine
    static Watch on(ProcessHandle application) throws IOException {
        try {
            var attached = VirtualMachine.attach("" + application.pid());
            try {
                return new Watch(JMXConnectorFactory.connect(new JMXServiceURL(attached.startLocalManagementAgent())));
            } finally {
                attached.detach();
            }
        } catch (AttachNotSupportedException fault) {
            throw new IOException(fault);
        }
    }

    /** How many requests are being answered at this moment, each by a thread of its own. */
    long requestsAtWork() throws IOException {
        try {
            var atWork = 0L;
            for (var request : inside.queryNames(new ObjectName(REQUESTS), null))
                if ((int) inside.getAttribute(request, "stage") == AT_WORK) atWork++;
            return atWork;
        } catch (InstanceNotFoundException endedMeanwhile) {
            return requestsAtWork();
        } catch (JMException fault) {
            throw new IOException(fault);
        }
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
        connector.close();
    }
}
