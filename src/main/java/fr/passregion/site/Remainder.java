package fr.passregion.site;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * Says that an answer is complete only once the rest of what its sender had to say has come. Who is refused before, for want
 * of a key or of a place, sends it all the same; a connection closed meanwhile would take the sender's next request with it.
 */
final class Remainder implements Callback {

    /** What a till sends in one request at the most, and a form without files; more is not worth waiting for. */
    private static final long AWAITED_BYTES = 64 * 1024;

    private final Request request;
    private final Runnable answered;
    private final Callback target;

    /** {@code answered} is run as soon as nothing of ours is left to do, before the rest has come. */
    Remainder(Request request, Runnable answered, Callback target) {
        this.request = request;
        this.answered = answered;
        this.target = target;
    }

    @Override
    public void succeeded() {
        answered.run();
        if (isAwaited())
            Content.Source.consumeAll(request, Callback.from(target::succeeded, gone -> target.succeeded()));
        else target.succeeded();
    }

    @Override
    public void failed(Throwable fault) {
        target.failed(fault);
    }

    /** Who asked whether to send it ({@code Expect: 100-continue}) has been answered, and does not. */
    private boolean isAwaited() {
        var length = request.getLength();
        return length > 0 && length <= AWAITED_BYTES && !request.getHeaders().contains(HttpHeader.EXPECT);
    }
}
