package fr.passregion.holder;

import fr.passregion.shared.Language;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Young people who have never been seen before. */
public final class People {

    private static final AtomicInteger SEEN = new AtomicInteger();

    private People() {}

    public static NewHolder somebody() {
        return born(LocalDate.of(2009, 3, 14));
    }

    public static NewHolder born(LocalDate birthDate) {
        return new NewHolder(newFirstName(), "Da Silva", birthDate, contact(newEmail()), guardian(), null);
    }

    /** A minor who is written to in that language. */
    public static NewHolder reading(Language language) {
        var birthDate = LocalDate.of(2013, 3, 14);
        return new NewHolder(newFirstName(), "Da Silva", birthDate, contact(newEmail()), guardian(), null, language);
    }

    public static NewHolder withoutGuardian(LocalDate birthDate, @Nullable String password) {
        return new NewHolder(newFirstName(), "Da Silva", birthDate, contact(newEmail()), null, password);
    }

    /** A first name nobody else has, of letters only. */
    public static String newFirstName() {
        var letters = new StringBuilder("Tiago");
        for (var c :
                UUID.randomUUID().toString().replace("-", "").substring(0, 12).toCharArray())
            letters.append((char) ('a' + Character.digit(c, 16)));
        return letters.toString();
    }

    public static String newEmail() {
        return "jeune-" + SEEN.incrementAndGet() + "-" + UUID.randomUUID() + "@example.org";
    }

    private static Guardian guardian() {
        return new Guardian("Ana Da Silva", newEmail(), null);
    }

    private static Contact contact(String email) {
        return new Contact(email, "+33612345678", new Contact.Address("3 rue des Puys", null, "07100", "Annonay"));
    }
}
