package fr.passregion.torture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.util.List;

/**
 * One request to the last byte.
 *
 * @param name the kinds of harm in it
 * @param cut whether it ends before its end: the server may wait, and close without a word
 * @param dripping whether it is sent piece by piece
 */
record HostileRequest(String name, byte[] bytes, boolean cut, boolean dripping) {

    private static final String ONLY_DRIPPING = List.of(Harm.DRIPPING).toString();
    private static final int LONGEST_SHOWN = 400;
    private static final long PAUSE_MILLIS = 5;
    private static final int PIECES = 8;

    Line.Answer exchange(Line line) throws IOException {
        if (!cut && !dripping) return line.ask(bytes);
        line.close();
        var socket = line.open();
        try {
            send(socket.getOutputStream());
            if (cut) socket.shutdownOutput();
        } catch (SocketException refusedMeanwhile) {
            // the answer may have come before the end of the request
        }
        try {
            return line.read(isHead());
        } finally {
            line.close();
        }
    }

    private void send(OutputStream output) throws IOException {
        var size = dripping ? Math.max(1, bytes.length / PIECES) : bytes.length;
        for (var from = 0; from < bytes.length; from += size) {
            output.write(bytes, from, Math.min(size, bytes.length - from));
            if (dripping) rest();
        }
    }

    private static void rest() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    boolean isHead() {
        return new String(bytes, 0, Math.min(bytes.length, 5), ISO_8859_1).equals("HEAD ");
    }

    /**
     * What is refused before its end, while the rest still drips in, may lose its answer on the way: a server that closes
     * resets the connection of whoever still sends.
     */
    boolean mayBeLeftUnanswered() {
        return cut || dripping && !name.equals(ONLY_DRIPPING);
    }

    /** Its beginning, for whoever mends what it broke. */
    String text() {
        var text = new String(bytes, ISO_8859_1);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
