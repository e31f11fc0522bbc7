package fr.passregion.notification;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.identity.AccountId;
import fr.passregion.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Takes up the pen to write to somebody in their language (decision 0048): the sentences are those of
 * {@code messages/notification.properties}, and of {@code notification_en.properties} for who reads English.
 */
@Component
class Letters {

    private final Holders holders;
    private final MessageSource sentences;
    private final MailSettings settings;

    Letters(Holders holders, MessageSource sentences, MailSettings settings) {
        this.holders = holders;
        this.sentences = sentences;
        this.settings = settings;
    }

    /** « Bonjour Léa, » */
    Pen to(Holder holder) {
        return to(holder.language(), holder.firstName());
    }

    Pen to(Language language, String name) {
        var words = words(language);
        return new Pen(words, settings.site(), words.sentence("hello", name));
    }

    /** To an address without a name. */
    Pen to(Language language) {
        var words = words(language);
        return new Pen(words, settings.site(), words.sentence("hello.nobody"));
    }

    /** To whoever has that account, without a name: whoever reads it may not be whom it is for. */
    Pen to(AccountId account) {
        return to(holders.byAccount(account).map(Holder::language).orElse(Language.FRENCH));
    }

    /** To whoever works here: in French, and without a name. */
    Pen toStaff() {
        return to(Language.FRENCH);
    }

    /** The words of a push. */
    String push(Language language, String kind) {
        return words(language).sentence("push." + kind);
    }

    private Words words(Language language) {
        return new Words(sentences, language);
    }
}
