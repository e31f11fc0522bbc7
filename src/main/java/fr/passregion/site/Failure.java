package fr.passregion.site;

/** Why a page could not be shown, as far as its reader can do something about it. */
public enum Failure {
    UNREADABLE,
    SIGN_IN,
    CLOSED,
    ABSENT,
    CHANGED,
    HEAVY,
    MANY,
    OURS;

    /** Of the status of an answer. */
    public static Failure of(int status) {
        return switch (status) {
            case 400, 405, 415 -> UNREADABLE;
            case 401 -> SIGN_IN;
            case 403 -> CLOSED;
            case 404 -> ABSENT;
            case 409 -> CHANGED;
            case 413 -> HEAVY;
            case 429 -> MANY;
            default -> OURS;
        };
    }

    /** The key of what it is. */
    public String title() {
        return "site.failure." + name() + ".title";
    }

    /** The key of what to do. */
    public String remedy() {
        return "site.failure." + name() + ".remedy";
    }
}
