package fr.passregion.partner;

import fr.passregion.shared.PartnerKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the Region's agents see of the network: partners under agreement and prospects. */
public interface PartnerDesk {

    /** Where a partner stands with the Region. */
    enum Standing {
        /** An agreement is in force. */
        AGREED,
        /** No agreement is in force. */
        PROSPECT,
        SUSPENDED
    }

    /** What an agent looks for; pages are numbered from 1. */
    record Filter(
            String typed,
            @Nullable PartnerKind kind,
            @Nullable Standing standing,
            int page) {}

    /** A partner in the list. */
    record Row(Partner partner, Standing standing, boolean isArtHouse) {}

    /** One page of the list, and how many there are in all. */
    record Found(List<Row> rows, long count, int pages) {}

    /** An agreement with what it lets the partner take, the latest first. */
    record Agreement(LocalDate from, LocalDate until, List<AgreedBenefit> benefits) {}

    /** Everything known of one partner, « fiche »; the bank account is always masked. */
    record File(
            Row row,
            String address,
            String website,
            String source,
            @Nullable String suspendedWhy,
            List<Agreement> agreements,
            List<PointOfSale> pointsOfSale,
            @Nullable String maskedAccount) {}

    Found list(Filter filter);

    Optional<File> file(PartnerId id);
}
