package fr.passregion.site;

import fr.passregion.programme.BenefitFamily;
import fr.passregion.programme.Programme;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a school year’s programme gives, family by family, as the public pages show it. */
public record Offers(Programme programme) {

    public List<Offer> all() {
        return programme.benefits().stream()
                .map(benefit -> new Offer(benefit, programme))
                .toList();
    }

    public List<Family> families() {
        return Stream.of(BenefitFamily.values())
                .map(family -> new Family(family, of(family)))
                .filter(family -> !family.offers().isEmpty())
                .toList();
    }

    Optional<Offer> find(String slug) {
        return all().stream().filter(offer -> offer.slug().equals(slug)).findFirst();
    }

    private List<Offer> of(BenefitFamily family) {
        return all().stream()
                .filter(offer -> offer.benefit().family() == family)
                .toList();
    }

    /** One of the five kinds of benefits, with what it holds. */
    public record Family(BenefitFamily family, List<Offer> offers) {

        public String icon() {
            return switch (family) {
                case CULTURE -> "ticket";
                case SPORT -> "ball";
                case EDUCATION -> "book";
                case HEALTH -> "health";
                case COMMITMENT -> "heart";
            };
        }
    }
}
