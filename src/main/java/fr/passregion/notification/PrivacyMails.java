package fr.passregion.notification;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.privacy.DataDownloaded;
import fr.passregion.privacy.ErasureAsked;
import fr.passregion.privacy.ErasureDecided;
import fr.passregion.privacy.Erasures.Request;
import fr.passregion.privacy.Erasures.State;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What holders are told of their rights over their data (ACC-09, NOT-01). */
@Component
class PrivacyMails {

    private final Outbox outbox;
    private final Letters letters;
    private final Holders holders;
    private final Clock clock;

    PrivacyMails(Outbox outbox, Letters letters, Holders holders, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.holders = holders;
        this.clock = clock;
    }

    @EventListener
    void on(DataDownloaded downloaded) {
        var holder = holders.find(downloaded.holder()).orElseThrow();
        var when = downloaded.at().atZone(clock.getZone());
        write("data.downloaded", holder.id() + ":" + downloaded.at(), holder, "/mon-compte/profil/connexion", when);
    }

    @EventListener
    void on(ErasureAsked asked) {
        var request = asked.request();
        var holder = holders.find(request.holder()).orElseThrow();
        var by = request.decideBy().atZone(clock.getZone()).toLocalDate();
        write("erasure.asked", request.id().toString(), holder, "/mon-compte/profil/effacement", by);
    }

    /** The last that leaves for whoever is erased: it goes where they were written to until now. */
    @EventListener
    void on(ErasureDecided decided) {
        var pen = letters.to(decided.language(), decided.firstName());
        var letter = isErased(decided.request())
                ? pen.withLink("erasure.done", "/donnees-personnelles")
                : pen.withLink("erasure.refused", "/mon-compte/profil/effacement");
        outbox.write("erasure.decided:" + decided.request().id(), decided.email(), letter);
    }

    private static boolean isErased(Request request) {
        return request.state() == State.ERASED;
    }

    private void write(String kind, String cause, Holder holder, String path, Object... values) {
        var letter = letters.to(holder).withLink(kind, path, values);
        outbox.write(kind + ":" + cause, holder.contact().email(), letter);
    }
}
