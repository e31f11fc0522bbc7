package fr.passregion.badge;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passregion.badge.Deliveries.Due;
import fr.passregion.secrets.SecretBox;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends what doors are to be told, outside any transaction; after a kill in between it leaves again, under the same number. */
@Component
class WebhookSender {

    private static final int GONE = 410;

    private final Deliveries deliveries;
    private final WebhookPost post;
    private final SecretBox secrets;
    private final JsonMapper json;
    private final Clock clock;

    WebhookSender(Deliveries deliveries, WebhookPost post, SecretBox secrets, JsonMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.post = post;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /** What is told: the same as the API says of a badge, and nothing else. */
    record Message(String type, String timestamp, @Nullable Data data) {}

    /** The badge that no longer opens. */
    record Data(
            String badge,
            String state,
            String institution,
            @JsonProperty("class") @Nullable String schoolClass) {}

    static String label(String uai) {
        return "badge-webhook:" + uai;
    }

    void sendAllDue() {
        deliveries.forgetOld();
        for (var next = deliveries.reserve(); next.isPresent(); next = deliveries.reserve()) send(next.get());
    }

    private void send(Due due) {
        try {
            var status = post.send(due.address(), headers(due), body(due));
            var answer = Integer.toString(status);
            if (status / 100 == 2) deliveries.delivered(due, answer);
            else if (status == GONE) deliveries.gone(due, answer);
            else deliveries.notYet(due, answer);
        } catch (OutsideAddresses.Inside inside) {
            deliveries.notYet(due, "INSIDE");
        } catch (IOException noAnswer) {
            deliveries.notYet(due, "NO_ANSWER");
        }
    }

    private Map<String, String> headers(Due due) {
        var id = "msg_" + due.id();
        var seconds = clock.instant().getEpochSecond();
        var secret = new WebhookSignature(secrets.open(due.sealedSecret(), label(due.uai())));
        return Map.of(
                "webhook-id", id,
                "webhook-timestamp", Long.toString(seconds),
                "webhook-signature", secret.of(id, seconds, body(due)));
    }

    private String body(Due due) {
        var data = due.number() == null ? null : new Data(due.number(), "inactive", due.uai(), null);
        var type = data == null ? "webhook.test" : "card.blocked";
        return json.writeValueAsString(new Message(type, due.happenedAt().toString(), data));
    }
}
