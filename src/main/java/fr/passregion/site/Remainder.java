package fr.passregion.site;

import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says that an answer is complete only once the rest of what its sender had to say has come. Who is refused before, for want
 * of a key or of a place, sends it all the same; a connection closed meanwhile would take the sender's next request with it.
 */
final class Remainder implements Callback {

    /** What a till sends in one request at the most, and a form without files; more is not worth waiting for. */
    private static final long AWAITED_BYTES = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Remainder.class);

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
        if (isAwaited()) Content.Source.consumeAll(request, Callback.from(this::complete, gone -> complete()));
        else complete();
    }

    /** The server then lets go of the form that it read, and fails where it was none: its sender has been told so. */
    private void complete() {
        try {
            target.succeeded();
        } catch (CompletionException noForm) {
            LOG.debug("What called itself a form could not be read", noForm);
        }
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
