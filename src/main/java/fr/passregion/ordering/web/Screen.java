package fr.passregion.ordering.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The screens of an order: seven steps, two of which ask one more thing. The photo is step 3, the review step 7 (ORD-06). */
enum Screen {
    IDENTITY(1, "identite"),
    GUARDIAN(1, "responsable"),
    INSTITUTION(2, "etablissement"),
    TRACK(2, "filiere"),
    PHOTO(3, "photo"),
    CONTACT(4, "coordonnees"),
    DELIVERY(5, "livraison"),
    AGREEMENT(6, "charte"),
    REVIEW(7, "verifier");

    private final int step;
    private final String path;

    Screen(int step, String path) {
        this.step = step;
        this.path = "/commande/" + path;
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
