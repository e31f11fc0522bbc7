package fr.passregion.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTests {

    private static final Supplier<byte[]> REQUEST =
            () -> "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);

    private final AtomicInteger served = new AtomicInteger();
    private HttpServer server = serverOfNothing();
    private LoadGenerator tills = new LoadGenerator(0);

    @BeforeEach
    void open() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        tills = new LoadGenerator(server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void whatIsAnsweredIsCountedByStatus() throws IOException {
        server.createContext("/", exchange -> answer(exchange, served.incrementAndGet() % 4 == 0 ? 409 : 201, 10));

        var answered = tills.run(8, new Pace.Times(1_000), REQUEST);

        assertThat(answered.all()).isEqualTo(1_000);
        assertThat(answered.with(201)).isEqualTo(750);
        assertThat(answered.with(409)).isEqualTo(250);
    }

    @Test
    void answersInChunksAndConnectionsThatCloseAreUnderstood() throws IOException {
        server.createContext("/", exchange -> {
            if (served.incrementAndGet() % 3 == 0) exchange.getResponseHeaders().set("Connection", "close");
            answer(exchange, 200, 0);
        });

        var answered = tills.run(4, new Pace.Times(200), REQUEST);

        assertThat(answered.with(200)).isEqualTo(200);
    }

    @Test
    void anAnswerThatNeverComesIsLostAndNotForgotten() throws IOException {
        server.createContext("/", exchange -> {
            if (served.incrementAndGet() == 50) exchange.close();
            else answer(exchange, 200, 1);
        });

        var answered = tills.run(4, new Pace.Times(100), REQUEST);

        assertThat(answered.with(0)).isEqualTo(1);
        assertThat(answered.with(200)).isEqualTo(99);
    }

    @Test
    void aPaceIsKeptAndAStallIsPaidByAllThatWaitedForIt() throws IOException {
        server.createContext("/", exchange -> {
            if (served.incrementAndGet() == 20) sleep(Duration.ofMillis(400));
            answer(exchange, 200, 1);
        });

        var answered = tills.run(1, new Pace.PerSecond(100, Duration.ofSeconds(1)), REQUEST);

        assertThat(answered.all()).isEqualTo(100);
        assertThat(answered.perSecond()).isCloseTo(100, within(20.0));
        assertThat(answered.percentile(75))
                .as("forty were planned during the stall")
                .isGreaterThan(50);
    }

    private static HttpServer serverOfNothing() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A length of zero means in chunks, to this server. */
    private static void answer(HttpExchange exchange, int status, int length) throws IOException {
        exchange.sendResponseHeaders(status, length);
        try (var body = exchange.getResponseBody()) {
            body.write("0123456789".substring(0, length == 0 ? 5 : length).getBytes(US_ASCII));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
