package fr.passregion.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.shared.Language;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends the pushes that wait, as {@link Sender} sends e-mails: reserved for a while, sent outside any transaction, then marked.
 * A browser that is no longer there is forgotten; news older than a day are no news.
 */
@Component
class PushSender {

    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    static final Map<String, String> PATHS = Map.of(
            "use", "/mon-compte/historique",
            "refund", "/mon-compte/historique",
            "order", "/mon-compte",
            "todo", "/mon-compte/commande",
            "card", "/mon-compte",
            "locked", "/mon-compte");

    /** What became of one attempt. */
    enum Answer {
        SENT,
        /** The browser's service does not know it any more. */
        NOBODY_THERE,
        NOT_NOW,
        /** It will never be taken as it is. */
        REFUSED
    }

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final WaitingPushes waiting;
    private final VapidKeys keys;
    private final Letters letters;
    private final Holders holders;
    private final JsonMapper json;
    private final Clock clock;

    PushSender(WaitingPushes waiting, VapidKeys keys, Letters letters, Holders holders, JsonMapper json, Clock clock) {
        this.waiting = waiting;
        this.keys = keys;
        this.letters = letters;
        this.holders = holders;
        this.json = json;
        this.clock = clock;
    }

    void sendAllDue() {
        waiting.dropOld();
        for (Optional<WaitingPush> next = waiting.reserve(); next.isPresent(); next = waiting.reserve())
            settle(next.get());
    }

    private void settle(WaitingPush push) {
        switch (send(push)) {
            case SENT -> waiting.done(push);
            case NOBODY_THERE -> waiting.forgetDevice(push);
            case NOT_NOW -> waiting.putOff(push);
            case REFUSED -> {
                LOG.warn("A push of kind {} was refused for good", push.kind());
                waiting.done(push);
            }
        }
    }

    private Answer send(WaitingPush push) {
        try {
            var answer = http.send(request(push), BodyHandlers.discarding()).statusCode();
            if (answer / 100 == 2) return Answer.SENT;
            if (answer == NOT_FOUND || answer == GONE) return Answer.NOBODY_THERE;
            return answer == TOO_MANY || answer >= 500 ? Answer.NOT_NOW : Answer.REFUSED;
        } catch (IOException noAnswer) {
            return Answer.NOT_NOW;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Answer.NOT_NOW;
        } catch (GeneralSecurityException notAKey) {
            return Answer.REFUSED; // one browser's bad key does not keep the others waiting
        }
    }

    private HttpRequest request(WaitingPush push) throws GeneralSecurityException {
        var endpoint = URI.create(push.endpoint());
        var left = WaitingPushes.NEWS.minus(Duration.between(push.writtenAt(), clock.instant()));
        return HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("TTL", "" + Math.max(0, left.toSeconds()))
                .header("Urgency", "normal")
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("Authorization", keys.authorization(endpoint))
                .POST(BodyPublishers.ofByteArray(PushEncryption.encrypt(words(push), push.p256dh(), push.auth())))
                .build();
    }

    private byte[] words(WaitingPush push) {
        var reader = holders.find(push.holder()).map(Holder::language).orElse(Language.FRENCH);
        var sentence = letters.push(reader, push.kind());
        var path = PATHS.getOrDefault(push.kind(), "/mon-compte");
        return json.writeValueAsString(Map.of("body", sentence, "path", path)).getBytes(UTF_8);
    }
}
