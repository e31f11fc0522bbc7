package fr.passregion.torture;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Stands between two programs, passes on what they say, and spoils it when told to. */
final class Proxy implements Closeable {

    private static final int SEGMENT = 16 * 1024;
    private static final int DROP = 7;
    private static final long LATENCY_MILLIS = 40;
    private static final long DRIP_MILLIS = 2;
    private static final long HELD_MILLIS = 5;
    private static final double RESETS = 0.05;

    private final ServerSocket door;
    private final IntSupplier target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Toxic toxic;

    Proxy(IntSupplier target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    void spoil(Toxic with) {
        toxic = with;
    }

    void heal() {
        toxic = null;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.startVirtualThread(() -> join(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void join(Socket caller) {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            open.add(caller);
            open.add(server);
            caller.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread.startVirtualThread(() -> pump(caller, server, false));
            Thread.startVirtualThread(() -> pump(server, caller, true));
        } catch (IOException nobodyThere) {
            drop(caller);
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        var random = new SplittableRandom();
        var segment = new byte[SEGMENT];
        try (var input = from.getInputStream();
                var output = to.getOutputStream()) {
            for (var length = input.read(segment); length >= 0; length = input.read(segment)) {
                if (isOver(from, to, answers, random)) return;
                pass(segment, length, output, answers);
            }
        } catch (IOException | InterruptedException broken) {
            // the other direction ends with this one
        }
        if (toxic != Toxic.HALF_OPEN) {
            drop(from);
            drop(to);
        }
    }

    /** Whether the connection breaks here, under one of the toxics that break connections. */
    private boolean isOver(Socket from, Socket to, boolean answers, SplittableRandom random)
            throws IOException, InterruptedException {
        if (toxic == Toxic.RESET && answers && random.nextDouble() < RESETS) {
            to.getOutputStream().write('H');
            reset(to);
            reset(from);
            return true;
        }
        if (toxic != Toxic.HALF_OPEN) return false;
        // Whoever asks goes on waiting; whoever answers sees the connection end.
        drop(answers ? from : to);
        while (!door.isClosed()) Thread.sleep(100);
        return true;
    }

    private void pass(byte[] bytes, int length, OutputStream output, boolean answers)
            throws IOException, InterruptedException {
        while (toxic == Toxic.BLACK_HOLE || (toxic == Toxic.ONE_WAY && answers)) Thread.sleep(HELD_MILLIS);
        if (toxic == Toxic.LATENCY) Thread.sleep(LATENCY_MILLIS);
        if (toxic == Toxic.SINGLE_BYTES) inPieces(bytes, length, 1, 0, output);
        else if (toxic == Toxic.DRIP) inPieces(bytes, length, DROP, DRIP_MILLIS, output);
        else output.write(bytes, 0, length);
    }

    private static void inPieces(byte[] bytes, int length, int size, long pause, OutputStream output)
            throws IOException, InterruptedException {
        for (var from = 0; from < length; from += size) {
            output.write(bytes, from, Math.min(size, length - from));
            if (pause > 0) Thread.sleep(pause);
        }
    }

    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    private void drop(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // nothing is left of it
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(this::drop);
    }
}
