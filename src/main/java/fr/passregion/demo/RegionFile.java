package fr.passregion.demo;

import fr.passregion.identity.Role;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.partner.Partners.NewPlace;
import fr.passregion.partner.Position;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.PartnerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The made-up region as {@code demo/region.yaml} describes it. */
record RegionFile(
        String password,
        List<School> institutions,
        List<Shop> partners,
        List<StaffMember> staff,
        List<Star> cast,
        List<Pupil> lastYear,
        List<String> firstNames,
        List<String> lastNames,
        Crowd crowd) {

    static RegionFile read() {
        try (var file = new ClassPathResource("demo/region.yaml").getInputStream()) {
            return new YAMLMapper().readValue(file, RegionFile.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** An establishment. */
    record School(
            String uai,
            String name,
            InstitutionKind kind,
            Contract contract,
            String town,
            String postcode,
            List<String> tracks) {}

    /**
     * A partner with one point of sale.
     *
     * @param at its latitude and longitude
     * @param benefits what the Region pays for a ticket or an entry, in cents
     */
    record Shop(
            PartnerKind kind,
            String name,
            String siret,
            String town,
            String address,
            String opening,
            @Nullable Boolean wheelchair,
            List<Double> at,
            String iban,
            Map<String, Long> benefits) {

        NewPlace place() {
            return new NewPlace(name, town, address, opening, wheelchair, new Position(at.getFirst(), at.getLast()));
        }
    }

    /**
     * Somebody who signs in to work.
     *
     * @param secondFactor whether they also have an authenticator, as everybody has where the Region is real
     */
    record StaffMember(
            Role role,
            String login,
            String name,
            @Nullable String scope,
            @Nullable Boolean secondFactor) {}

    /** A young person of last year, whom nobody has renewed yet. */
    record Pupil(String first, String last, LocalDate birth, String institution, String track) {

        People.Person person() {
            return new People.Person(first, last, birth, institution, track);
        }
    }

    /** A young person whose card is a case at tills. */
    record Star(String shownAs, String first, String last, LocalDate birth, String institution, String track) {

        People.Person person() {
            return new People.Person(first, last, birth, institution, track);
        }
    }

    /** How many orders wait where. */
    record Crowd(int waitingForInstitution, int waitingForPhoto, int photoRefused, int complete) {}
}
