package fr.passregion.identity;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A role given to an account, within a scope where the role has one. */
public record Grant(Role role, @Nullable String scope) implements Serializable {}
