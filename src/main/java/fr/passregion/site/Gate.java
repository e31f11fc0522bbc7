package fr.passregion.site;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;

/**
 * Lets in no more than can be answered soon. What does not fit is refused by the very thread that read it from the network,
 * before it costs anything, so that a crowd makes the service refuse some and never makes it slow for all.
 */
final class Gate extends Handler.Wrapper {

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
        var room = room(Lane.of(request.getMethod(), Request.getPathInContext(request)));
        if (room.enter()) {
            onItsOwn(request, () -> serve(room, request, response, callback));
        } else if (room.queue()) {
            onItsOwn(request, () -> serveInTurn(room, request, response, callback));
        } else {
            refusals.send(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE);
        }
        return true;
    }

    /** How many of that kind are being answered at this moment. */
    int atWork(Lane lane) {
        return room(lane).taken();
    }

    private static void onItsOwn(Request request, Runnable work) {
        request.getComponents().getExecutor().execute(work);
    }

    private void serveInTurn(Room room, Request request, Response response, Callback callback) {
        if (room.enterInTurn()) serve(room, request, response, callback);
        else refusals.send(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE);
    }

    private void serve(Room room, Request request, Response response, Callback callback) {
        Request.addCompletionListener(request, whatever -> room.leave());
        try {
            if (!super.handle(request, response, callback)) Response.writeError(request, response, callback, 404);
        } catch (Throwable fault) {
            Response.writeError(request, response, callback, fault);
        }
    }

    private Room room(Lane lane) {
        var room = rooms.get(lane);
        if (room == null) throw new IllegalStateException("No room for " + lane);
        return room;
    }
}
