package fr.passregion.institution;

import fr.passregion.institution.Institution.Contract;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Siret;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the Region's agents see and settle of establishments, affiliated or not. */
public interface EstablishmentDesk {

    /** What an agent looks for; pages are numbered from 1. */
    record Filter(
            String typed,
            @Nullable InstitutionKind kind,
            @Nullable Boolean affiliated,
            int page) {}

    /** One page of the list, and how many there are in all. */
    record Found(List<Institution> institutions, long count, int pages) {}

    /** Everything known of one establishment, « fiche ». */
    record File(
            Institution institution,
            String officialName,
            String nicknames,
            String address,
            @Nullable Siret siret,
            String source,
            List<Agreement> agreements) {}

    /** An agreement, « convention »; the last day of an open one is unknown. */
    record Agreement(LocalDate from, @Nullable LocalDate until) {}

    Found list(Filter filter);

    Optional<File> file(Uai uai);

    /** Settles what registers left unknown or told wrongly, with the reason; the next silent register leaves it so. */
    void settleContract(Uai uai, Contract contract, String why);

    /** Other words by which people look for it, « Saint-Ex ». */
    void nickname(Uai uai, String nicknames);

    /** Ends the open agreement after that day; false when there is none, or it begins later. */
    boolean endAgreement(Uai uai, LocalDate lastDay, String why);
}
