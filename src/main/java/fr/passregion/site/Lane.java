package fr.passregion.site;

/**
 * The kinds of request that are counted apart, so that a crowd of one kind leaves room for the others: whatever searches
 * and pages do, a debit finds its place. What waits in a lane costs memory alone; what works shares two or more cores.
 */
enum Lane {
    /** What moves money, at a till of a partner or of ours. Two full rounds: who would wait longer comes back. */
    DEBITS(128, 0),
    /** The API's look-ups, searches and lists: no more at once than leaves connections to the database for debits. */
    QUESTIONS(12, 48),
    /** Pages that are only shown. */
    PAGES(48, 48),
    /** Pages that take what was typed, a photo or a file: mostly waiting for a telephone to send it. */
    FORMS(256, 0),
    /** Files of the site and the answer to « are you there? »: cheaper to give than to refuse. */
    UNCOUNTED(Integer.MAX_VALUE, 0);

    private final int places;
    private final int queue;

    Lane(int places, int queue) {
        this.places = places;
        this.queue = queue;
    }

    Room room() {
        return new Room(places, queue);
    }

    static Lane of(String method, String path) {
        var sends = !method.equals("GET") && !method.equals("HEAD");
        if (path.startsWith("/api/")) return sends && !path.equals("/api/v1/cards/lookup") ? DEBITS : QUESTIONS;
        if (path.startsWith("/assets/") || path.startsWith("/actuator/")) return UNCOUNTED;
        if (!sends) return PAGES;
        return path.startsWith("/caisse") ? DEBITS : FORMS;
    }
}
