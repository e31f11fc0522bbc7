package fr.passregion.demo;

import fr.passregion.shared.PartnerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the demonstration hands out, in the shape that {@code /demo.json} promises. */
public record Book(
        List<Login> accounts, List<CaseCard> cards, List<PointOfSaleKeys> apiKeys, List<BadgeKey> badgeKeys) {

    /** A way in, by role, with the page where one begins. */
    public record Login(
            String role,
            String login,
            String password,
            @Nullable String totpSecret,
            String start) {}

    /** A card that shows one case at a till. */
    public record CaseCard(
            String shownAs, String number, String birthDate, String staticQr, String totpSecret, String holderLogin) {}

    /** The keys of a point of sale: real money of the demonstration, and fixtures. */
    public record PointOfSaleKeys(PartnerKind kind, String pointOfSale, String live, String test) {}

    /** The key of an establishment's access system. */
    public record BadgeKey(String institution, String key) {}
}
