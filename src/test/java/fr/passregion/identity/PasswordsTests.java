package fr.passregion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords passwords = new Passwords();

    @Test
    void onlyThePasswordItselfMatches() {
        var hash = passwords.hash("tortue violon lampe");
        assertThat(passwords.match("tortue violon lampe", hash)).isTrue();
        assertThat(passwords.match("Tortue violon lampe", hash)).isFalse();
        assertThat(passwords.hash("tortue violon lampe")).isNotEqualTo(hash);
    }

    @Test
    void withoutAHashNothingMatchesAndItTakesAsLong() {
        var hash = passwords.hash("tortue violon lampe");
        assertThat(passwords.match("no account has this password", null)).isFalse();
        var known = quickest(() -> passwords.match("something else", hash));
        var unknown = quickest(() -> passwords.match("something else", null));
        assertThat(unknown).isBetween(known / 3, known * 3);
    }

    private static long quickest(Runnable work) {
        var quickest = Long.MAX_VALUE;
        for (var i = 0; i < 5; i++) {
            var start = System.nanoTime();
            work.run();
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        return quickest;
    }
}
