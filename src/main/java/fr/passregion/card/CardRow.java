package fr.passregion.card;

import fr.passregion.shared.HolderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A card as the database keeps it, with its two codes; the secret is still sealed. */
record CardRow(Card card, PrintedCode printedCode, byte[] sealedSecret) {

    static final String COLUMNS = " id, holder_id, number, printed_code, totp_secret, status, test ";

    static CardRow of(ResultSet row, int index) throws SQLException {
        return new CardRow(card(row), new PrintedCode(row.getString("printed_code")), row.getBytes("totp_secret"));
    }

    static Card cardOf(ResultSet row, int index) throws SQLException {
        return card(row);
    }

    /** What seals the secret to this card and no other. */
    static String label(UUID card) {
        return "card:" + card;
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                new HolderId(row.getObject("holder_id", UUID.class)),
                new CardNumber(row.getString("number")),
                CardStatus.valueOf(row.getString("status")),
                row.getBoolean("test"));
    }
}
