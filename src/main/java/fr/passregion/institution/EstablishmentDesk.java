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

    /** Where an establishment stands with the Region today. */
    enum Standing {
        /** An agreement is in force: it can be ordered for. */
        AFFILIATED,
        NOT_AFFILIATED,
        /** An agreement is in force, and a register now tells that it is private outside contract (ELI-09). */
        ANOMALY,
        /** It does not work with the Pass for a while: nothing starts there. */
        SUSPENDED,
        /** It has closed for good. */
        CLOSED
    }

    /** What an agent looks for; pages are numbered from 1. */
    record Filter(
            String typed,
            @Nullable InstitutionKind kind,
            @Nullable Standing standing,
            int page) {}

    /** An establishment in the list. */
    record Row(Institution institution, Standing standing) {}

    /** One page of the list, how many there are in all, and how many anomalies there are, whatever is looked for. */
    record Found(List<Row> rows, long count, int pages, long anomalies) {}

    /** Everything known of one establishment, « fiche ». */
    record File(
            Institution institution,
            Standing standing,
            String officialName,
            String nicknames,
            String address,
            @Nullable Siret siret,
            String source,
            List<Agreement> agreements) {}

    /** An agreement, « convention »; the last day of an open one is unknown. */
    record Agreement(LocalDate from, @Nullable LocalDate until) {}

    /** An establishment that no register describes, as an agent writes it; the address may be empty. */
    record NewEstablishment(
            Institution institution,
            String address,
            @Nullable Siret siret) {}

    Found list(Filter filter);

    Optional<File> file(Uai uai);

    /** Adds it without any agreement; false where its code is known already, and then nothing is changed. */
    boolean create(NewEstablishment wanted);

    /** Settles what registers left unknown or told wrongly, with the reason; the next silent register leaves it so. */
    void settleContract(Uai uai, Contract contract, String why);

    /** Other words by which people look for it, « Saint-Ex ». */
    void nickname(Uai uai, String nicknames);

    /** Ends the open agreement after that day; false when there is none, or it begins later. */
    boolean endAgreement(Uai uai, LocalDate lastDay, String why);
}
