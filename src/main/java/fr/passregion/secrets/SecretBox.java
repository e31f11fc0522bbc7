package fr.passregion.secrets;

/**
 * Seals small secrets before they enter the database, « chiffrement au repos ». A secret is bound to its label, such as
 * {@code card:<id>}: copied to another row it no longer opens.
 */
public interface SecretBox {

    byte[] seal(byte[] secret, String label);

    /** The secret as it was; a seal that was altered, or made for another label or key, is a fault and throws. */
    byte[] open(byte[] sealed, String label);
}
