package fr.passregion.identity;

import java.util.Optional;

/** What a password must be: long enough, not a date, not guessable from the login (CNIL 2022-100, ACC-02). */
public interface PasswordRules {

    /** Why a password is too weak. */
    enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        A_DATE,
        LIKE_THE_LOGIN,
        TOO_COMMON
    }

    Optional<Weakness> weaknessOf(String password, String login);
}
