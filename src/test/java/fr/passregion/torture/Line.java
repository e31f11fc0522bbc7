package fr.passregion.torture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection as plain as a socket: what leaves is exactly what was written. It is opened anew, wherever the
 * server is by then, after it broke.
 */
final class Line implements AutoCloseable {

    /** An answer; the names of its headers in small letters. */
    record Answer(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private static final Duration CONNECT = Duration.ofSeconds(2);

    private final IntSupplier port;
    private final Duration patience;
    private @Nullable Socket socket;
    private InputStream input = InputStream.nullInputStream();

    Line(IntSupplier port, Duration patience) {
        this.port = port;
        this.patience = patience;
    }

    /** Sends a request and reads its answer; the connection is kept if the server keeps it. */
    Answer ask(byte[] request) throws IOException {
        var wasKept = socket != null;
        try {
            return askOnce(request);
        } catch (ClosedMeanwhile closed) {
            if (!wasKept) throw closed;
            return askOnce(request);
        }
    }

    private Answer askOnce(byte[] request) throws IOException {
        try {
            begin(request);
            var answer = read(new String(request, 0, Math.min(request.length, 5), ISO_8859_1).equals("HEAD "));
            if (answer.header("connection").equals("close")) close();
            return answer;
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    /** Sends it and waits for the first byte of the answer: a connection that was kept may be gone by then. */
    private void begin(byte[] request) throws IOException {
        try {
            open().getOutputStream().write(request);
            input.mark(1);
            if (input.read() < 0) throw new EOFException("Closed before an answer");
            input.reset();
        } catch (EOFException | SocketException gone) {
            throw new ClosedMeanwhile(gone);
        }
    }

    private static final class ClosedMeanwhile extends IOException {

        private ClosedMeanwhile(IOException how) {
            super(how.getMessage(), how);
        }
    }

    Socket open() throws IOException {
        if (socket != null) return socket;
        var opened = new Socket();
        opened.setTcpNoDelay(true);
        opened.setSoTimeout((int) patience.toMillis());
        opened.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port.getAsInt()), (int) CONNECT.toMillis());
        input = new BufferedInputStream(opened.getInputStream());
        socket = opened;
        return opened;
    }

    /** The next answer that comes, whatever was asked. */
    Answer read(boolean withoutBody) throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (status == 100) return read(withoutBody);
        var hasBody = !withoutBody && status != 204 && status != 304;
        return new Answer(status, headers, hasBody ? new String(body(headers), UTF_8) : "");
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        var length = headers.get("content-length");
        if (length != null) return exactly(Integer.parseInt(length));
        if (!headers.containsKey("transfer-encoding")) return input.readAllBytes();
        var whole = new ByteArrayOutputStream();
        for (var size = chunk(); size > 0; size = chunk()) {
            whole.write(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = input.readNBytes(length);
        if (bytes.length < length) throw new EOFException("Cut in the middle of an answer");
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) throw new EOFException("Closed before the end of an answer");
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() {
        var open = socket;
        socket = null;
        if (open == null) return;
        try {
            open.close();
        } catch (IOException alreadyGone) {
            // nothing is left of it
        }
    }
}
