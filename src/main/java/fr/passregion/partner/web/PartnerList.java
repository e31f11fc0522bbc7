package fr.passregion.partner.web;

import fr.passregion.partner.PartnerDesk.Filter;
import fr.passregion.partner.PartnerDesk.Found;
import fr.passregion.partner.PartnerDesk.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of partners shows. */
public record PartnerList(Filter filter, Found found) {

    public boolean isOf(@Nullable Standing standing) {
        return filter.standing() == standing;
    }

    /** The address of the same list, ready for a page's number. */
    public String pageHref() {
        return address(filter.standing()) + "&page=";
    }

    /** The address of the same search among those of one standing, or all. */
    public String address(@Nullable Standing standing) {
        var kind = filter.kind();
        return UriComponentsBuilder.fromPath("/region/partenaires")
                .queryParam("q", "{q}")
                .queryParam("kind", kind == null ? "" : kind.name())
                .queryParam("standing", standing == null ? "" : standing.name())
                .encode()
                .buildAndExpand(filter.typed())
                .toUriString();
    }
}
