package fr.passregion.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/** The book as {@code /demo.json} shows it to programs. */
record DemoJson(
        OffsetDateTime now,
        List<Book.Login> accounts,
        List<CardJson> cards,
        List<Book.PointOfSaleKeys> apiKeys,
        List<Book.BadgeKey> badgeKeys) {

    static DemoJson of(OffsetDateTime now, Book book) {
        var cards = book.cards().stream().map(CardJson::of).toList();
        return new DemoJson(now, book.accounts(), cards, book.apiKeys(), book.badgeKeys());
    }

    /** A card under the name that the contract gives its case. */
    record CardJson(
            @JsonProperty("case") String shownAs,
            String number,
            String birthDate,
            String staticQr,
            String totpSecret,
            String holderLogin) {

        static CardJson of(Book.CaseCard card) {
            return new CardJson(
                    card.shownAs(),
                    card.number(),
                    card.birthDate(),
                    card.staticQr(),
                    card.totpSecret(),
                    card.holderLogin());
        }
    }
}
