package fr.passregion.institution;

import fr.passregion.importing.Line;
import fr.passregion.institution.Draft.Place;
import fr.passregion.institution.Draft.Reading;
import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the lists of CFA (ACCE) and of the agricultural networks, maisons familiales rurales among them. */
final class ApprenticeshipLists {

    private static final Pattern JUST_A_CFA = Pattern.compile("C(EN)?TR?E? (DE )?FORMATION .*APPRENTI.*");
    private static final Pattern MFR = Pattern.compile("\\bMAIS(ON)? FAM|\\bMFR\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CFA =
            Pattern.compile("\\bCFA|\\bCFPP?A|APPRENTI|CTRE FORMATION", Pattern.CASE_INSENSITIVE);
    private static final Pattern LONG_NAME =
            Pattern.compile("ETABLISSEMENT PUBLIC LOCAL D'ENSEIGNEMENT ET DE FORMATION PROFESSIONNELLE AGRICOLES");
    private static final Pattern WITH_POSTCODE = Pattern.compile("(.*?)\\s*\\b(\\d{5}) (.+)");

    private ApprenticeshipLists() {}

    static Reading ofCfa(Line line) {
        if (!line.text("date_fermeture").isEmpty()) return new Reading.Aside(Nomenclature.CLOSED);
        var denomination = line.text("denomination_principale");
        var own = line.text("patronyme_uai");
        return new Reading.Read(new Draft(
                line.text("numero_uai"),
                cfaName(denomination, own),
                (denomination + " " + own).strip(),
                InstitutionKind.CFA,
                Contract.NOT_CONCERNED,
                new Place(
                        line.text("adresse_uai").replaceAll(" +", " "),
                        line.text("code_postal_uai"),
                        line.text("commune_libe"),
                        line.text("commune")),
                line.text("numero_siren_siret_uai"),
                null));
    }

    static Reading ofAgriculture(Line line) {
        if (line.text("etat_administratif").equals("fermé")) return new Reading.Aside(Nomenclature.CLOSED);
        if (line.text("UAI validée").isEmpty()) return new Reading.Wrong(notValidated(line.text("UAI probable")));
        var legal = LONG_NAME.matcher(line.text("Raison sociale")).replaceAll("EPLEFPA");
        var sign = line.text("Enseigne");
        var place = place(line.text("Adresse"));
        var kind = agriculturalKind(legal + " " + sign, line.text("Réseaux à jour"));
        return new Reading.Read(new Draft(
                line.text("UAI validée"),
                agriculturalName(legal, sign, place.town()),
                (line.text("Raison sociale") + " " + sign).strip(),
                kind,
                kind == InstitutionKind.CFA ? Contract.NOT_CONCERNED : Nomenclature.contractBySiret(line.text("Siret")),
                place,
                line.text("Siret"),
                null));
    }

    private static String cfaName(String denomination, String own) {
        if (own.isEmpty()) return GoodCase.of(denomination);
        if (own.toUpperCase(Locale.FRANCE).contains("CFA")) return GoodCase.of(own);
        return JUST_A_CFA.matcher(denomination).matches() ? "CFA " + notShouted(own) : GoodCase.of(own);
    }

    private static InstitutionKind agriculturalKind(String names, String networks) {
        if (networks.contains("mfr") || MFR.matcher(names).find()) return InstitutionKind.MFR;
        return CFA.matcher(names).find() ? InstitutionKind.CFA : InstitutionKind.LYCEE_AGRICOLE;
    }

    /** The sign over the door tells more than the legal name; where neither tells anything, the town does. */
    private static String agriculturalName(String legal, String sign, String town) {
        var name = sign.isEmpty() ? GoodCase.of(legal) : GoodCase.of(sign);
        if (!Keyword.of(name).core().isEmpty() && !name.equals("CFPPA")) return name;
        return sign.isEmpty() ? name + " – " + GoodCase.of(town) : name + " – " + GoodCase.of(legal);
    }

    private static String notShouted(String own) {
        var name = GoodCase.of(own);
        var first = own.split("[ ']")[0].toLowerCase(Locale.FRANCE);
        return first.matches("de|du|des|la|l|d")
                ? name.substring(0, 1).toLowerCase(Locale.FRANCE) + name.substring(1)
                : name;
    }

    private static Place place(String address) {
        var parts = WITH_POSTCODE.matcher(address);
        return parts.matches()
                ? new Place(parts.group(1), parts.group(2), parts.group(3), "")
                : new Place("", "", address, "");
    }

    private static String notValidated(String probable) {
        return probable.isEmpty()
                ? "Il manque le code UAI."
                : "Le code UAI n’est pas validé (code probable\u00a0: %s).".formatted(probable);
    }
}
