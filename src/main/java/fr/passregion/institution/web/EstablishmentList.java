package fr.passregion.institution.web;

import fr.passregion.institution.EstablishmentDesk.Filter;
import fr.passregion.institution.EstablishmentDesk.Found;
import fr.passregion.shared.InstitutionKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of establishments shows. */
public record EstablishmentList(Filter filter, Found found) {

    public List<InstitutionKind> kinds() {
        return Arrays.stream(InstitutionKind.values())
                .filter(kind -> kind != InstitutionKind.COLLEGE)
                .toList();
    }

    /** Whether the list is that of the affiliated ones (true), of the others (false), or of all (null). */
    public boolean isOf(@Nullable Boolean affiliated) {
        return Objects.equals(filter.affiliated(), affiliated);
    }

    /** The address of the same list, ready for a page's number. */
    public String pageHref() {
        return address(filter.affiliated()) + "&page=";
    }

    /** The address of the same search among all, the affiliated ones or the others. */
    public String address(@Nullable Boolean affiliated) {
        var kind = filter.kind();
        return UriComponentsBuilder.fromPath("/region/etablissements")
                .queryParam("q", "{q}")
                .queryParam("kind", kind == null ? "" : kind.name())
                .queryParam("affiliated", affiliated == null ? "" : affiliated)
                .encode()
                .buildAndExpand(filter.typed())
                .toUriString();
    }
}
