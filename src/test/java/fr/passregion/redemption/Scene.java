package fr.passregion.redemption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import fr.passregion.card.Card;
import fr.passregion.card.CardBatches;
import fr.passregion.card.Cards;
import fr.passregion.holder.Contact;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.Photos;
import fr.passregion.identity.ApiKeys;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSale;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.beans.factory.BeanFactory;

/** Somebody with a card before a till: made as the Region, the card maker and the partner make them, one legal step after the other. */
public record Scene(BeanFactory beans) {

    public static final BenefitCode SPORT = new BenefitCode("SPORT");
    public static final BenefitCode BOOKS = new BenefitCode("LIVRES_LOISIR");
    public static final BenefitCode CINEMA = new BenefitCode("CINEMA");
    public static final BenefitCode SPECTACLE = new BenefitCode("SPECTACLE");
    public static final BenefitCode MUSEUM = new BenefitCode("MUSEE");
    public static final LocalDate BIRTH_DATE = LocalDate.of(2009, 3, 14);
    public static final Money TARIFF = Money.cents(450);

    private static final byte[] FACE = Base64.getDecoder().decode("/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==");

    /** A pupil whose card is made and sent. */
    public Card pupil() {
        var holder = person();
        enrol(holder);
        var requested = bean(Cards.class).liveOf(holder.id()).orElseThrow();
        send(requested);
        return bean(Cards.class).byNumber(requested.number()).orElseThrow();
    }

    /** Many pupils at once, whose cards are made and sent together. */
    public List<Card> pupils(int count) {
        var cards = bean(Cards.class);
        var requested =
                Stream.generate(this::pupilWaitingForTheCard).limit(count).toList();
        send(requested);
        return requested.stream()
                .map(card -> cards.find(card.id()).orElseThrow())
                .toList();
    }

    /** A pupil whose card waits for the card maker. */
    public Card pupilWaitingForTheCard() {
        var holder = person();
        enrol(holder);
        return bean(Cards.class).liveOf(holder.id()).orElseThrow();
    }

    /** What the phone of a card's holder shows at this instant, computed as the phone does. */
    public String changingCode(Card card) {
        try {
            var algorithm = TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA256;
            var secret = new Base32().decode(bean(Cards.class).totpSecret(card));
            return "PR1:" + card.number().digits()
                    + new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 6, algorithm)
                            .generateOneTimePasswordString(
                                    new SecretKeySpec(secret, algorithm),
                                    bean(Clock.class).instant(),
                                    Locale.ROOT);
        } catch (InvalidKeyException fault) {
            throw new AssertionError(fault);
        }
    }

    /** A fixture pupil: their card answers to test keys alone. */
    public Card testPupil() {
        var holder = person();
        var card = bean(Cards.class).issueForTests(holder.id());
        enrol(holder);
        return card;
    }

    /** A point of sale that may take these benefits; 4.50 € are paid for each ticket. */
    public PointOfSale shop(BenefitCode... benefits) {
        var partners = bean(Partners.class);
        var partner = partners.register(
                new Partners.NewPartner("Le Petit Commerce " + UUID.randomUUID(), PartnerKind.VENUE, null, "Lyon"));
        var tariffs = new HashMap<BenefitCode, Money>();
        for (var benefit : benefits) tariffs.put(benefit, benefit.equals(CINEMA) ? TARIFF : Money.ZERO);
        var today = today();
        if (!tariffs.isEmpty())
            partners.sign(
                    new Partners.NewAgreement(partner, Map.copyOf(tariffs), today.minusDays(1), today.plusDays(1)));
        var place = partners.openPointOfSale(partner, "Caisse du centre", "Lyon");
        return partners.pointOfSale(place).orElseThrow();
    }

    public String key(PointOfSale shop, ApiKeys.Kind kind) {
        return bean(ApiKeys.class).issue(kind, shop.id().value(), "caisse");
    }

    public LocalDate today() {
        return LocalDate.now(bean(Clock.class));
    }

    private Holder person() {
        var name = "Moreau" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        var home = new Contact.Address("3 rue du Port", null, "69001", "Lyon");
        var contact = new Contact(UUID.randomUUID() + "@example.org", null, home);
        var holder = bean(Holders.class).register(new NewHolder("Léa", name, BIRTH_DATE, contact, null, null));
        var photos = bean(Photos.class);
        photos.approve(photos.keep(holder.id(), FACE));
        return holder;
    }

    private void enrol(Holder holder) {
        bean(Holders.class)
                .confirm(
                        holder.id(),
                        new Enrolment(
                                SchoolYear.containing(today()),
                                new Uai("0699004M"),
                                "Lycée Ampère",
                                InstitutionKind.LYCEE,
                                new TrackCode("1"),
                                null));
    }

    private void send(Card card) {
        send(List.of(card));
    }

    /** Another test may have pressed first: the cards are then in that batch. */
    private void send(List<Card> cards) {
        var batches = bean(CardBatches.class);
        batches.produce();
        for (var batch : batches.latest(1_000)) {
            var lines = cards.stream()
                    .map(card -> batch.number() + ";" + card.number().digits() + ";expediee;;\n")
                    .collect(Collectors.joining());
            batches.takeIn(("numero_lot;numero_carte;resultat;motif;suivi\n" + lines).getBytes(UTF_8));
        }
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
