package fr.passregion.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account to open. Without a password it waits for its activation (ACC-02). */
public record NewAccount(
        String login,
        String displayName,
        String email,
        @Nullable String password,
        List<Grant> grants) {}
