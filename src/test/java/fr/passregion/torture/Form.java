package fr.passregion.torture;

import java.time.Duration;

/** How much of everything: a moment of each in the build, the short form before a release, the long one at night. */
enum Form {
    BUILD(3, Duration.ofSeconds(2), 2_000, 1_000, 1),
    SHORT(25, Duration.ofSeconds(8), 20_000, 20_000, 1),
    LONG(500, Duration.ofSeconds(8), 1_000_000, 1_000_000, 20);

    private final int kills;
    private final Duration disturbance;
    private final int hostileRequests;
    private final int forgedCodes;
    private final int repetitions;

    Form(int kills, Duration disturbance, int hostileRequests, int forgedCodes, int repetitions) {
        this.kills = kills;
        this.disturbance = disturbance;
        this.hostileRequests = hostileRequests;
        this.forgedCodes = forgedCodes;
        this.repetitions = repetitions;
    }

    int kills() {
        return kills;
    }

    /** How long the network is spoilt each time, and how long the crowd stays. */
    Duration disturbance() {
        return disturbance;
    }

    int hostileRequests() {
        return hostileRequests;
    }

    int forgedCodes() {
        return forgedCodes;
    }

    /** How often each toxic is tried. */
    int repetitions() {
        return repetitions;
    }
}
