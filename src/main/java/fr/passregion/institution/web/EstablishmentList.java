package fr.passregion.institution.web;

import fr.passregion.institution.EstablishmentDesk.Filter;
import fr.passregion.institution.EstablishmentDesk.Found;
import fr.passregion.institution.EstablishmentDesk.Standing;
import fr.passregion.shared.InstitutionKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the list of establishments shows. */
public record EstablishmentList(Filter filter, Found found) {

    /** A view of the list; its count is known of the one being looked at, and of the anomalies. */
    public record View(
            String label,
            String href,
            boolean isCurrent,
            @Nullable Long count) {}

    public List<InstitutionKind> kinds() {
        return Arrays.stream(InstitutionKind.values())
                .filter(kind -> kind != InstitutionKind.COLLEGE)
                .toList();
    }

    /** The views of the list; that of the anomalies only where there is one to settle, or where it is being looked at. */
    public List<View> views() {
        var views = new ArrayList<>(List.of(
                view("Tous", null),
                view("Affiliés", Standing.AFFILIATED),
                view("Non affiliés", Standing.NOT_AFFILIATED),
                view("Suspendus", Standing.SUSPENDED),
                view("Fermés", Standing.CLOSED)));
        if (found.anomalies() > 0 || filter.standing() == Standing.ANOMALY)
            views.add(new View("À régler", address(Standing.ANOMALY), isOf(Standing.ANOMALY), found.anomalies()));
        return views;
    }

    private View view(String label, @Nullable Standing standing) {
        return new View(label, address(standing), isOf(standing), isOf(standing) ? found.count() : null);
    }

    private boolean isOf(@Nullable Standing standing) {
        return filter.standing() == standing;
    }

    /** The address of the same list, ready for a page's number. */
    public String pageHref() {
        return address(filter.standing()) + "&page=";
    }

    /** The address of the same search among all, or among those that stand so. */
    public String address(@Nullable Standing standing) {
        var kind = filter.kind();
        return UriComponentsBuilder.fromPath("/region/etablissements")
                .queryParam("q", "{q}")
                .queryParam("kind", kind == null ? "" : kind.name())
                .queryParam("standing", standing == null ? "" : standing.name())
                .encode()
                .buildAndExpand(filter.typed())
                .toUriString();
    }
}
