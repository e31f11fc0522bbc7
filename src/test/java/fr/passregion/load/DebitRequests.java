package fr.passregion.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Debits as tills send them: a card's number and birth date, a price and an amount, each under a key of its own. */
public final class DebitRequests implements Supplier<byte[]> {

    private static final int LARGEST_AMOUNT = 5;

    private final Size size;
    private final Customers customers;
    private final SplittableRandom random = new SplittableRandom();
    private final String series = "load-" + Long.toHexString(random.nextLong()) + "-";
    private final String[] heads;
    private long sent;
    private long asked;

    public DebitRequests(Size size, Customers customers) {
        this.size = size;
        this.customers = customers;
        this.heads = new String[size.partners()];
    }

    @Override
    public byte[] get() {
        var visit = customers.next(random);
        var card = new MadeUpHolder(visit.card());
        var amount = 1 + random.nextInt(LARGEST_AMOUNT);
        asked += amount;
        var body = "{\"card\":{\"number\":\"" + card.cardNumber() + "\",\"birthDate\":\"" + card.birthDate()
                + "\"},\"benefit\":\"" + size.euros().get(visit.benefit())
                + "\",\"price\":1850,\"amount\":" + amount + "}";
        var request =
                head(visit.partner()) + series + sent++ + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        return request.getBytes(US_ASCII);
    }

    /** How much all requests so far have asked for, in cents. */
    public long asked() {
        return asked;
    }

    /** All that a partner's requests have in common. */
    private String head(int partner) {
        if (heads[partner] == null)
            heads[partner] = """
                POST /api/v1/redemptions HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Authorization: Bearer %s
                Idempotency-Key:\s""".formatted(new MadeUpPartner(partner).liveKey()).replace("\n", "\r\n");
        return heads[partner];
    }
}
