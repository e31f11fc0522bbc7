package fr.passregion.redemption.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.redemption.Counter;
import fr.passregion.redemption.DebitRequest;
import fr.passregion.redemption.ShownCard;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns a body into a request of the domain, and collects all that is wrong with it on the way. */
final class Input {

    /** In cents: far above any price, far below what could overflow. */
    static final long HIGHEST_PRICE = 10_000_000;

    static final int MOST_PIECES = 100;
    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_CODE = 500;

    private final List<Fault> faults = new ArrayList<>();

    static Parsed<ShownCard> card(LookupBody body) {
        var input = new Input();
        return input.result(() -> input.shown(body.card()));
    }

    static Parsed<DebitRequest> debit(Counter counter, RedemptionBody body) {
        var input = new Input();
        return input.result(() -> input.request(counter, body));
    }

    private <T> Parsed<T> result(Supplier<@Nullable T> reading) {
        var value = reading.get();
        if (value == null || !faults.isEmpty()) return Parsed.wrong(faults);
        return new Parsed.Read<>(value);
    }

    private @Nullable DebitRequest request(Counter counter, RedemptionBody body) {
        var card = shown(body.card());
        var benefit = benefit(body.benefit());
        var price = amount("/price", body.price(), 0);
        var amount = amount("/amount", body.amount(), 1);
        var day = body.serviceDate() == null ? null : date("/serviceDate", body.serviceDate());
        checkQuantity(body.quantity());
        checkReference(body.reference());
        if (card == null || benefit == null || !faults.isEmpty()) return null;
        return new DebitRequest(counter, card, benefit, price, amount, body.quantity(), day, body.reference());
    }

    private @Nullable ShownCard shown(@Nullable CardBody card) {
        if (card == null) return fault("/card", Fault.Kind.MISSING);
        var isTyped = card.number() != null || card.birthDate() != null;
        if (isTyped == (card.qr() != null)) return fault("/card", Fault.Kind.NUMBER_OR_QR);
        return card.qr() == null ? typed(card) : scanned(card.qr());
    }

    private @Nullable ShownCard typed(CardBody card) {
        var number = digits(card.number());
        var birthDate = card.birthDate() == null
                ? this.<LocalDate>fault("/card/birthDate", Fault.Kind.MISSING)
                : date("/card/birthDate", card.birthDate());
        return number == null || birthDate == null ? null : new ShownCard.Typed(number, birthDate);
    }

    private @Nullable String digits(@Nullable String number) {
        if (number == null) return fault("/card/number", Fault.Kind.MISSING);
        var digits = number.replace(" ", "");
        return digits.matches("[0-9]{16}") ? digits : fault("/card/number", Fault.Kind.SIXTEEN_DIGITS);
    }

    private @Nullable ShownCard scanned(String qr) {
        return qr.length() <= LONGEST_CODE ? new ShownCard.Scanned(qr) : fault("/card/qr", Fault.Kind.TEXT);
    }

    private @Nullable BenefitCode benefit(@Nullable String code) {
        if (code == null) return fault("/benefit", Fault.Kind.MISSING);
        try {
            return new BenefitCode(code);
        } catch (IllegalArgumentException none) {
            return fault("/benefit", Fault.Kind.CODE);
        }
    }

    private @Nullable Money amount(String pointer, @Nullable Long cents, long least) {
        if (cents == null) return null;
        return cents >= least && cents <= HIGHEST_PRICE ? new Money(cents) : fault(pointer, Fault.Kind.AMOUNT);
    }

    private void checkQuantity(@Nullable Integer quantity) {
        if (quantity != null && (quantity < 1 || quantity > MOST_PIECES)) fault("/quantity", Fault.Kind.QUANTITY);
    }

    private void checkReference(@Nullable String text) {
        if (text != null && !isPlain(text, LONGEST_REFERENCE)) fault("/reference", Fault.Kind.TEXT);
    }

    /** What a database or a screen can show again: no control characters, no halves of characters. */
    static boolean isPlain(String text, int longest) {
        return text.length() <= longest
                && text.codePoints().noneMatch(Character::isISOControl)
                && UTF_8.newEncoder().canEncode(text);
    }

    private @Nullable LocalDate date(String pointer, String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) return fault(pointer, Fault.Kind.DATE);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return fault(pointer, Fault.Kind.DATE);
        }
    }

    private <T> @Nullable T fault(String pointer, Fault.Kind kind) {
        faults.add(Fault.at(pointer, kind));
        return null;
    }
}
