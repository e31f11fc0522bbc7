package fr.passregion.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.PassRegionTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is answered before having sent everything can go on by the same connection. */
@PassRegionTest
class RemainderTests {

    private static final String BODY = "{\"card\":1}";

    @LocalServerPort
    private int port;

    @Test
    void theRestOfARefusedRequestIsReadAndTheNextOneIsAnswered() throws Exception {
        try (var till = new Till()) {
            till.send("POST /api/v1/redemptions", "Content-Length: " + BODY.length());
            assertThat(till.status()).isEqualTo("401");
            Thread.sleep(50);
            till.write(BODY);
            till.send("GET /actuator/health/liveness", "Content-Length: 0");
            assertThat(till.status()).isEqualTo("200");
        }
    }

    /** Nobody is kept waiting for a file that nobody reads. */
    @Test
    void whoAnnouncesMoreThanIsReadIsNotWaitedFor() throws Exception {
        try (var till = new Till()) {
            till.send("POST /api/v1/redemptions", "Content-Length: 999999");
            assertThat(till.status()).isEqualTo("401");
            assertThat(till.end()).isNull();
        }
    }

    @Test
    void whoAsksWhetherToSendIsToldOnceAndNotAskedForMore() throws Exception {
        try (var till = new Till()) {
            till.send("POST /api/v1/redemptions", "Content-Length: 10\r\nExpect: 100-continue");
            assertThat(till.status()).isEqualTo("401");
            assertThat(till.end()).isNull();
        }
    }

    /** The server keeps what it read of a form until the answer is complete, also where there was no form. */
    @Test
    void afterAFormThatCannotBeReadTheConnectionGoesOn() throws Exception {
        try (var till = new Till()) {
            till.send("POST /connexion", "multipart/form-data; boundary=x", "Content-Length: " + BODY.length());
            till.write(BODY);
            assertThat(till.status()).startsWith("4");
            till.send("GET /actuator/health/liveness", "Content-Length: 0");
            assertThat(till.status()).isEqualTo("200");
        }
    }

    /** A till's connection, byte by byte. */
    private final class Till implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        private final BufferedReader answers =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Till() throws IOException {
            socket.setSoTimeout(10_000);
        }

        void send(String line, String headers) throws IOException {
            send(line, "application/json", headers);
        }

        void send(String line, String type, String headers) throws IOException {
            write("%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n".formatted(line, type, headers));
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Of the next answer, which is read whole. */
        String status() throws IOException {
            var status = answers.readLine();
            assertThat(status).as("the first line of an answer").startsWith("HTTP/1.1 ");
            var length = 0;
            for (var header = answers.readLine(); !header.isEmpty(); header = answers.readLine())
                if (header.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                    length = Integer.parseInt(header.substring(15).strip());
            skip(length);
            return status.substring(9, 12);
        }

        private void skip(int bytes) throws IOException {
            var read = new StringBuilder();
            while (read.toString().getBytes(StandardCharsets.UTF_8).length < bytes) read.append((char) answers.read());
        }

        String end() throws IOException {
            return answers.readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
