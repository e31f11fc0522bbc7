package fr.passregion.torture;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fr.passregion.load.MadeUpHolder;
import fr.passregion.load.MadeUpPartner;
import fr.passregion.load.Size;
import java.util.random.RandomGenerator;

/** One debit that a till wants, under its key: the same bytes at each try. */
record Sale(String key, String bearer, int amount, byte[] request) {

    private static final int DEAREST = 5;

    static Sale any(String key, Size size, RandomGenerator random) {
        var holder = new MadeUpHolder(random.nextInt(size.cards()));
        var partner = new MadeUpPartner(random.nextInt(size.partners()));
        var amount = 1 + random.nextInt(DEAREST);
        var body = """
                {"card":{"number":"%s","birthDate":"%s"},"benefit":"%s","price":1850,"amount":%d}""".formatted(
                        holder.cardNumber(), holder.birthDate(), size.euros().getFirst(), amount);
        var request = Requests.post("/api/v1/redemptions", partner.liveKey(), key, body);
        return new Sale(key, partner.liveKey(), amount, request);
    }

    /** Asks what became of it. */
    byte[] question() {
        return """
                GET /api/v1/redemptions/by-key/%s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s

                """.formatted(key, bearer).replace("\n", "\r\n").getBytes(US_ASCII);
    }
}
