package fr.passregion.site;

import fr.passregion.site.PreparedAnswers.Kind;
import fr.passregion.site.PreparedAnswers.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says, before the application, that something is not served: a crowd, or what is no request. */
@Component
class UnservedAnswers {

    /** What the server puts in the place of an address that it cannot read. */
    private static final String UNREADABLE = "/badMessage";

    private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final RequestIds ids;
    private final PreparedAnswers prepared;

    UnservedAnswers(RequestIds ids, PreparedAnswers prepared) {
        this.ids = ids;
        this.prepared = prepared;
    }

    /** A page to people, a problem to programs. */
    void send(Request request, Response response, Callback callback, HttpStatus status) {
        var reader = reader(request);
        var id = ids.fresh();
        var kind = new Kind(status, reader, reader == Reader.CALLER ? language(request) : Locale.FRENCH);
        var body = prepared.of(kind, id).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        var headers = response.getHeaders();
        BareAnswers.headers(status).forEach(headers::put);
        headers.put(RequestIds.HEADER, id);
        headers.put(HttpHeader.CONTENT_TYPE, reader.type);
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** The address decides; a first line that cannot be read has none, and is nearly always a program's. */
    private static Reader reader(Request request) {
        var path = request.getHttpURI().getPath();
        var isReadable = path != null && !path.equals(UNREADABLE);
        return isReadable && !BareAnswers.isOfTheApi(path) ? Reader.PERSON : Reader.CALLER;
    }

    private static Locale language(Request request) {
        return preferred(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
    }

    private static Locale preferred(@Nullable String wished) {
        if (wished == null) return Locale.FRENCH;
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(wished), LANGUAGES);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }
}
