package fr.passregion.ordering.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The screens of an order: seven steps, two of which ask one more thing. The photo is step 3, the review step 7 (ORD-06). */
enum Screen {
    IDENTITY(1, "identite", "toi"),
    GUARDIAN(1, "responsable", "ton responsable légal"),
    INSTITUTION(2, "etablissement", "ton établissement"),
    TRACK(2, "filiere", "ta filière"),
    PHOTO(3, "photo", "ta photo"),
    CONTACT(4, "coordonnees", "tes coordonnées"),
    DELIVERY(5, "livraison", "la livraison"),
    AGREEMENT(6, "charte", "ton mot de passe et la charte"),
    REVIEW(7, "verifier", "vérifier et valider");

    static final int STEPS = 7;

    private final int step;
    private final String path;
    private final String subject;

    Screen(int step, String path, String subject) {
        this.step = step;
        this.path = "/commande/" + path;
        this.subject = subject;
    }

    static Optional<Screen> at(String path) {
        return Arrays.stream(values())
                .filter(screen -> path.equals(screen.path) || path.startsWith(screen.path + "/"))
                .findFirst();
    }

    /** The first screen that has no answer yet; the review when all have. */
    static Screen firstMissing(Draft draft, LocalDate today) {
        return Arrays.stream(values())
                .filter(screen -> !screen.isAnswered(draft, today))
                .findFirst()
                .orElse(REVIEW);
    }

    int step() {
        return step;
    }

    String path() {
        return path;
    }

    /** What comes after, « la livraison »; null at the end. */
    @Nullable String next() {
        return Arrays.stream(values())
                .filter(screen -> screen.step == step + 1)
                .map(screen -> screen.subject)
                .findFirst()
                .orElse(null);
    }

    private boolean isAnswered(Draft draft, LocalDate today) {
        var person = draft.person();
        return switch (this) {
            case IDENTITY -> person != null;
            case GUARDIAN -> draft.guardian() != null || (person != null && !person.isMinorOn(today));
            case INSTITUTION -> draft.institution() != null;
            case TRACK -> draft.choice() != null;
            case PHOTO -> draft.framing() != null;
            case CONTACT -> draft.home() != null;
            case DELIVERY -> draft.delivery() != null;
            case AGREEMENT -> draft.agreement() != null;
            case REVIEW -> false;
        };
    }
}
