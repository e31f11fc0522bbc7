package fr.passregion.secrets;

import java.util.UUID;

/**
 * Names what must not be written down, « empreinte »: the same text under the same label has always the same fingerprint,
 * and without the key nobody can try all card numbers until one fits.
 */
public interface Fingerprints {

    UUID of(String text, String label);
}
