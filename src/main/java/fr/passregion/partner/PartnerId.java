package fr.passregion.partner;

import java.util.UUID;

/** Names one partner. */
public record PartnerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
