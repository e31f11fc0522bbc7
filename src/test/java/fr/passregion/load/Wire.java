package fr.passregion.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * One HTTP/1.1 connection that is kept and does not block. It sends requests made beforehand, and reads of an answer no
 * more than its status and where it ends; when the server says that it closes, it opens anew.
 */
final class Wire implements AutoCloseable {

    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final byte[] END_OF_CHUNKS = "\r\n0\r\n\r\n".getBytes(US_ASCII);
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String IN_CHUNKS = "\r\ntransfer-encoding: chunked";
    private static final String CLOSING = "\r\nconnection: close";

    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer input = ByteBuffer.allocate(LARGEST_ANSWER);
    private SocketChannel channel;
    private long since;

    Wire(InetSocketAddress server, Selector selector) throws IOException {
        this.server = server;
        this.selector = selector;
        this.channel = connect();
    }

    private SocketChannel connect() throws IOException {
        var opened = SocketChannel.open(server);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }

    /** Sends a request whose waiting counts from that moment of {@link System#nanoTime}. */
    void send(byte[] request, long countedFrom) throws IOException {
        since = countedFrom;
        input.clear();
        if (!channel.isOpen()) channel = connect();
        var output = ByteBuffer.wrap(request);
        while (output.hasRemaining()) channel.write(output); // far smaller than what the socket takes at once
    }

    long since() {
        return since;
    }

    /** The status of the answer once it is whole; empty while more is to come. */
    OptionalInt receive() throws IOException {
        if (channel.read(input) < 0) throw new EOFException("The server closed the connection before it answered");
        var headLength = endOfHead();
        if (headLength < 0) return OptionalInt.empty();
        var head = new String(input.array(), 0, headLength, US_ASCII).toLowerCase(Locale.ROOT);
        if (!isWhole(head)) return OptionalInt.empty();
        if (head.contains(CLOSING)) channel.close();
        return OptionalInt.of(Integer.parseInt(head, 9, 12, 10));
    }

    private int endOfHead() {
        var bytes = input.array();
        for (var end = 4; end <= input.position(); end++) {
            if (bytes[end - 1] == '\n' && bytes[end - 2] == '\r' && bytes[end - 3] == '\n' && bytes[end - 4] == '\r')
                return end;
        }
        return -1;
    }

    private boolean isWhole(String head) {
        var at = head.indexOf(LENGTH);
        if (at < 0) return isEndOfChunks(head);
        var from = at + LENGTH.length();
        var length =
                Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
        return input.position() >= head.length() + length;
    }

    private boolean isEndOfChunks(String head) {
        if (!head.contains(IN_CHUNKS)) throw new IllegalStateException("An answer without an end: " + head);
        var from = input.position() - END_OF_CHUNKS.length;
        return Arrays.equals(input.array(), from, input.position(), END_OF_CHUNKS, 0, END_OF_CHUNKS.length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
