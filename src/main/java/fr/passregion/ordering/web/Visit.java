package fr.passregion.ordering.web;

import fr.passregion.identity.OpaqueKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Somebody before a screen of the order: the draft of their browser, empty before the first answer. */
final class Visit {

    /** The request attribute under which controllers find it. */
    static final String ATTRIBUTE = "visit";

    private final Drafts drafts;
    private final DraftCookie cookie;
    private final LocalDate today;
    private @Nullable OpaqueKey key;
    private Draft draft;

    Visit(Drafts drafts, DraftCookie cookie, LocalDate today) {
        this.drafts = drafts;
        this.cookie = cookie;
        this.today = today;
        this.key = cookie.read()
                .filter(found -> drafts.find(found)
                        .filter(kept -> kept.placedAs() == null)
                        .isPresent())
                .orElse(null);
        this.draft = key == null
                ? Draft.EMPTY
                : drafts.find(key).map(Drafts.Kept::draft).orElse(Draft.EMPTY);
    }

    Draft draft() {
        return draft;
    }

    LocalDate today() {
        return today;
    }

    /** Saves an answer and says where to go on. */
    String save(UnaryOperator<Draft> answer) {
        draft = answer.apply(draft);
        var known = key;
        if (known == null) {
            drafts.start(begin(), draft);
        } else {
            drafts.save(known, draft);
        }
        return goOn();
    }

    String goOn() {
        return "redirect:" + missing().path();
    }

    Screen missing() {
        return Screen.firstMissing(draft, today);
    }

    /** The key of a draft that has begun. */
    OpaqueKey key() {
        if (key == null) throw new IllegalStateException("Nothing has been answered yet");
        return key;
    }

    Optional<byte[]> picture() {
        return key == null ? Optional.empty() : drafts.picture(key);
    }

    void keepPicture(byte[] jpeg) {
        drafts.savePicture(key(), jpeg);
    }

    private OpaqueKey begin() {
        var fresh = OpaqueKey.draw();
        key = fresh;
        cookie.write(fresh);
        return fresh;
    }
}
