package fr.passregion.holder;

import org.jspecify.annotations.Nullable;

/** A minor's legal guardian, « responsable légal » (ORD-13). */
public record Guardian(String name, String email, @Nullable String phone) {}
