package fr.passregion.site;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Lets in no more than can be answered soon. What does not fit is refused by the very thread that read it from the network,
 * before it costs anything, so that a crowd makes the service refuse some and never makes it slow for all.
 */
final class Gate extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Map<Lane, Room> rooms = new EnumMap<>(Lane.class);
    private final UnservedAnswers refusals;

    Gate(Handler inside, UnservedAnswers refusals) {
        super(inside);
        this.refusals = refusals;
        for (var lane : Lane.values()) rooms.put(lane, lane.room());
    }

    /** Refusing waits for nothing; whoever gets in is served by a thread of its own. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var turn = new Turn(room(Lane.of(request.getMethod(), Request.getPathInContext(request))));
        Request.addCompletionListener(request, whatever -> turn.end());
        var whole = new Remainder(request, turn::end, callback);
        if (turn.begin()) {
            onItsOwn(request, () -> serve(request, response, whole));
        } else if (turn.queue()) {
            onItsOwn(request, () -> serveInTurn(turn, request, response, whole));
        } else {
            refusals.send(request, response, whole, HttpStatus.SERVICE_UNAVAILABLE);
        }
        return true;
    }

    /** How many of that kind are being answered at this moment. */
    int atWork(Lane lane) {
        return room(lane).taken();
    }

    /** On a thread of its own; whoever has hung up meanwhile is told nothing. */
    private static void onItsOwn(Request request, Runnable work) {
        request.getComponents().getExecutor().execute(() -> {
            try {
                work.run();
            } catch (IllegalStateException gone) {
                LOG.debug("Nobody waits for this answer any more", gone);
            }
        });
    }

    private void serveInTurn(Turn turn, Request request, Response response, Callback callback) {
        if (turn.beginSoon()) serve(request, response, callback);
        else refusals.send(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private void serve(Request request, Response response, Callback callback) {
        var held = new Held(callback);
        try {
            if (!super.handle(request, response, held)) Response.writeError(request, response, held, 404);
        } catch (Throwable fault) {
            Response.writeError(request, response, held, fault);
        } finally {
            held.release();
        }
    }

    private Room room(Lane lane) {
        var room = rooms.get(lane);
        if (room == null) throw new IllegalStateException("No room for " + lane);
        return room;
    }
}
