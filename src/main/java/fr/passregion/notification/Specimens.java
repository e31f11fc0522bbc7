package fr.passregion.notification;

import fr.passregion.notification.Words.Counted;
import fr.passregion.notification.Words.Left;
import fr.passregion.notification.Words.Named;
import fr.passregion.shared.Amount;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every kind of letter with values such as it is written with: a made-up person, school, card. */
final class Specimens {

    /** Where and when a specimen stands. */
    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 11, 18, 14, 2, 0, 0, ZoneId.of("Europe/Paris"));

    private static final LocalDate DAY = LocalDate.of(2027, 5, 31);
    private static final String SCHOOL = "Lycée Ampère";
    private static final String NUMBER = "7K3 MQ2 8XN 4P";
    private static final String RECEIPT = "R-7K3M-Q28X";
    private static final String STATEMENT = "2026-0042";
    private static final String EMAIL = "l…@example.org";
    private static final Money FEE = new Money(500);
    private static final Named TRACK = Named.track(new TrackCode("2"), "Première générale et technologique");
    private static final List<Left> LEFT = List.of(
            new Left(new BenefitCode("CINEMA"), "Cinéma", new Amount(Unit.TICKET, 3), "3\u00a0places"),
            new Left(new BenefitCode("LIVRES_LOISIR"), "Livres loisir", Amount.of(new Money(800)), "8\u00a0€"));

    private Specimens() {}

    /** What fills the places of each kind that young people and their guardians read, in both languages. */
    static Map<String, Object[]> ofYoungPeople() {
        var letters = new LinkedHashMap<String, Object[]>();
        put(
                letters,
                Stream.of("draft", "consent.given", "consent.refused", "enrolment.accepted", "enrolment.takenBack"));
        put(letters, Stream.of("photo.accepted", "photo.renewed", "email.left", "email.changed"));
        put(
                letters,
                Stream.of("card.made", "card.sent", "card.here", "card.photo", "card.blocked", "remake.withdrawn"));
        put(letters, Stream.of("institution", "region", "elsewhere").map("card.found."::concat));
        put(letters, Stream.of("erasure.refused", "erasure.done", "remake.declared.free", "remake.left.free"));
        put(letters, Stream.of("draft.child", "consent.asked"), "Camille");
        put(letters, Stream.of("order", "order.consent", "order.known", "order.renewed", "login"), NUMBER);
        put(letters, Stream.of("login.several"), NUMBER + ", 9XW 2RT 5BD 6H");
        put(letters, Stream.of("enrolment.refused"), "Cette filière n’est pas celle de nos listes.");
        put(letters, Stream.of("photo.refused", "photo.renewal.refused"), "On ne voit pas ton visage en entier.");
        put(letters, Stream.of("code"), LocalTime.of(14, 12));
        put(letters, Stream.of("password"), NUMBER, LocalTime.of(14, 32));
        put(letters, Stream.of("password.changed", "email.confirm", "birthDate.changed", "card.locked"), AT);
        put(letters, Stream.of("data.downloaded", "erasure.asked"), AT);
        put(letters, Stream.of("passkey.ADDED", "passkey.REMOVED", "device"), AT, "Firefox, Android");
        put(letters, Stream.of("email.asked"), EMAIL, AT);
        put(letters, Stream.of("credited"), new Counted(7, "benefit"));
        put(letters, Stream.of("use"), Amount.of(new Money(840)), AT, RECEIPT);
        put(letters, Stream.of("refund", "refund.lapsed"), new Amount(Unit.TICKET, 1), AT, RECEIPT);
        put(letters, Stream.of("remake.declared", "remake.declared.due", "remake.settled"), FEE);
        put(letters, Stream.of("remake.waived", "remake.left"), FEE);
        put(letters, Stream.of("renewed"), "Léa", SCHOOL, "2026-2027", TRACK);
        put(letters, Stream.of("reminder"), DAY, LEFT, List.of("Cinéma Lumière, Lyon", "Librairie Ampère, Lyon"));
        put(letters, Stream.of("reminder.nowhere"), DAY, LEFT);
        put(letters, Stream.of("inquiry.received", "inquiry.answered", "inquiry.closed"), "1042");
        put(letters, Stream.of("dispute.opened"), RECEIPT, AT, AT.plusDays(10));
        put(letters, Stream.of("dispute.answered"), RECEIPT, AT);
        put(letters, Stream.of("dispute.upheld", "dispute.rejected"), RECEIPT);
        put(letters, Stream.of("attachment.asked", "attachment.askedForYou"), SCHOOL);
        put(letters, Stream.of("SUSPENDED", "CLOSED", "RESUMED").map("enrolment."::concat), SCHOOL, DAY);
        put(letters, Stream.of("attachment.done", "enrolment.corrected"), SCHOOL, TRACK);
        put(
                letters,
                Stream.of("attachment.refused"),
                SCHOOL,
                new Named(
                        "notification.attachment.refusal.STAYED",
                        "D’après cet établissement, tu restes inscrit·e dans l’ancien."));
        put(letters, Stream.of("outing.announced", "outing.cancelled"), "Antigone", DAY, "Théâtre, Lyon", SCHOOL, DAY);
        return letters;
    }

    /** The same for those who work with the Pass, who are written to in French. */
    static Map<String, Object[]> ofStaff() {
        var letters = new LinkedHashMap<String, Object[]>();
        put(letters, Stream.of("login.staff"), "camille.martin@example.org");
        put(letters, Stream.of("password.staff"), "camille.martin@example.org", LocalTime.of(14, 32));
        put(letters, Stream.of("password.changed.staff"), AT);
        put(letters, Stream.of("passkey.ADDED.staff", "passkey.REMOVED.staff", "device.staff"), AT, "Firefox, Windows");
        put(
                letters,
                Stream.of("ADDED", "REPLACED", "CODES_RENEWED", "RESET", "GUESSED")
                        .map("factor."::concat),
                AT);
        put(letters, Stream.of("factor.CODE_USED"), AT, 9);
        put(letters, Stream.of("paid"), STATEMENT, new Money(123_450), DAY);
        put(letters, Stream.of("returned"), STATEMENT, new Money(123_450));
        put(letters, Stream.of("flagged", "account.check"), "Librairie du Parc");
        put(letters, Stream.of("invited"), "Nadia Perrin", SCHOOL);
        put(letters, Stream.of("account.asked"), "FR76 •••• 0189", "Nadia Perrin");
        put(letters, Stream.of("CONFIRMED", "WITHDRAWN", "REFUSED").map("account."::concat));
        put(letters, Stream.of("dispute.toAnswer", "dispute.toDecide"), RECEIPT, AT);
        put(letters, Stream.of("dispute.begun"), RECEIPT, AT, AT.plusDays(10));
        put(letters, Stream.of("dispute.upheld.partner", "dispute.rejected.partner"), RECEIPT);
        put(letters, Stream.of("attachment.toDecide", "attachment.left"));
        put(letters, Stream.of("enrolment.awaited"), "12\u00a0demandes", "9\u00a0jours");
        return letters;
    }

    private static void put(Map<String, Object[]> letters, Stream<String> kinds, Object... values) {
        kinds.forEach(kind -> letters.put(kind, values));
    }
}
