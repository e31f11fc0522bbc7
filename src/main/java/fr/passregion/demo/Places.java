package fr.passregion.demo;

import fr.passregion.identity.Accounts;
import fr.passregion.identity.ApiKeys;
import fr.passregion.identity.Grant;
import fr.passregion.identity.NewAccount;
import fr.passregion.identity.Role;
import fr.passregion.identity.StartPages;
import fr.passregion.institution.Institution;
import fr.passregion.institution.Institutions;
import fr.passregion.partner.BankDetails;
import fr.passregion.partner.PartnerId;
import fr.passregion.partner.Partners;
import fr.passregion.partner.PointOfSaleId;
import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.Money;
import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Siret;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the made-up establishments and partners, with those who work there. */
@Component
class Places {

    /** A partner with its one point of sale. */
    record OpenShop(PartnerKind kind, PartnerId partner, PointOfSaleId pointOfSale) {}

    private final Institutions institutions;
    private final Partners partners;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final StartPages startPages;
    private final Phones phones;
    private final Clock clock;

    Places(
            Institutions institutions,
            Partners partners,
            Accounts accounts,
            ApiKeys keys,
            StartPages startPages,
            Phones phones,
            Clock clock) {
        this.institutions = institutions;
        this.partners = partners;
        this.accounts = accounts;
        this.keys = keys;
        this.startPages = startPages;
        this.phones = phones;
        this.clock = clock;
    }

    void openSchools(List<RegionFile.School> schools) {
        for (var school : schools) {
            var uai = new Uai(school.uai());
            institutions.register(new Institution(
                    uai,
                    school.name(),
                    school.kind(),
                    school.contract(),
                    school.town(),
                    school.postcode(),
                    false,
                    Set.of()));
            var tracks = school.tracks().stream().map(TrackCode::new).collect(Collectors.toSet());
            if (!tracks.isEmpty()) institutions.affiliate(uai, today(), tracks);
        }
    }

    Map<PartnerKind, OpenShop> openShops(List<RegionFile.Shop> shops) {
        var open = new EnumMap<PartnerKind, OpenShop>(PartnerKind.class);
        shops.forEach(shop -> open.put(shop.kind(), open(shop)));
        return open;
    }

    private OpenShop open(RegionFile.Shop shop) {
        var partner = partners.register(
                new Partners.NewPartner(shop.name(), shop.kind(), new Siret(shop.siret()), shop.town()));
        partners.sign(new Partners.NewAgreement(partner, tariffs(shop), today(), today().plusYears(3)));
        partners.setBankDetails(partner, new BankDetails(shop.iban(), shop.name()));
        return new OpenShop(shop.kind(), partner, partners.openPointOfSale(partner, shop.place()));
    }

    private static Map<BenefitCode, Money> tariffs(RegionFile.Shop shop) {
        return shop.benefits().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new BenefitCode(entry.getKey()), entry -> Money.cents(entry.getValue())));
    }

    Book.Login employ(RegionFile.StaffMember member, String password, Map<PartnerKind, OpenShop> shops) {
        var grant = new Grant(member.role(), scope(member, shops));
        var login = employ(member.name(), member.login(), password, grant);
        return Boolean.TRUE.equals(member.secondFactor()) ? phones.give(login) : login;
    }

    Book.Login employ(String name, String login, String password, Grant grant) {
        var account = accounts.open(new NewAccount(login, name, login, password, grants(grant)));
        return login(
                grant.role(),
                login,
                password,
                startPages.of(accounts.find(account).orElseThrow()));
    }

    /** Whoever manages a team works in it. */
    private static List<Grant> grants(Grant grant) {
        var manages = grant.role() == Role.INSTITUTION_MANAGER;
        return manages ? List.of(grant, new Grant(Role.INSTITUTION, grant.scope())) : List.of(grant);
    }

    Book.Login login(Role role, String login, String password) {
        return login(role, login, password, startPages.of(role));
    }

    private static Book.Login login(Role role, String login, String password, String start) {
        return new Book.Login(role.name().toLowerCase(Locale.ROOT), login, password, null, start);
    }

    private static @Nullable String scope(RegionFile.StaffMember member, Map<PartnerKind, OpenShop> shops) {
        return switch (member.role()) {
            case PARTNER_MANAGER -> shop(member, shops).partner().toString();
            case CASHIER -> shop(member, shops).pointOfSale().toString();
            default -> member.scope();
        };
    }

    private static OpenShop shop(RegionFile.StaffMember member, Map<PartnerKind, OpenShop> shops) {
        return Objects.requireNonNull(shops.get(PartnerKind.valueOf(String.valueOf(member.scope()))));
    }

    Book.PointOfSaleKeys keysOf(OpenShop shop) {
        var scope = shop.pointOfSale().toString();
        var name = "Démonstration";
        return new Book.PointOfSaleKeys(
                shop.kind(),
                scope,
                keys.issue(ApiKeys.Kind.LIVE, scope, name),
                keys.issue(ApiKeys.Kind.TEST, scope, name));
    }

    Book.BadgeKey badgeKeyOf(RegionFile.School school) {
        return new Book.BadgeKey(school.uai(), keys.issue(ApiKeys.Kind.BADGE, school.uai(), "Démonstration"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
