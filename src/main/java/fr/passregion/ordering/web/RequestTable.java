package fr.passregion.ordering.web;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.OrderId;
import fr.passregion.ordering.OrderView;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.French;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.Uai;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The requests of an establishment as its staff read them: by name, a page at a time. */
@Component
public class RequestTable {

    private static final int ON_A_PAGE = 50;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final EnrolmentChecks desk;
    private final Holders holders;
    private final Programmes programmes;
    private final Institutions institutions;
    private final Clock clock;

    RequestTable(EnrolmentChecks desk, Holders holders, Programmes programmes, Institutions institutions, Clock clock) {
        this.desk = desk;
        this.holders = holders;
        this.programmes = programmes;
        this.institutions = institutions;
        this.clock = clock;
    }

    /** One request; {@code reason} where it was refused. */
    public record Row(
            String id,
            String name,
            String birthDate,
            String track,
            String since,
            @Nullable String reason) {}

    /** A request in full. */
    public record File(Row row, String caseNumber, String track, String photo, String placed) {}

    /** A list among the three, with how many there are. */
    public record View(String label, String href, boolean isCurrent, long count) {}

    static Filter filter(String state) {
        return switch (state) {
            case "validees" -> Filter.ACCEPTED;
            case "refusees" -> Filter.REFUSED;
            default -> Filter.PENDING;
        };
    }

    void show(Uai institution, Filter filter, int asked, Model model) {
        var all = rows(desk.of(institution, filter));
        var pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        var page = Math.clamp(asked, 1, pages);
        model.addAttribute(
                "rows",
                all.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList());
        model.addAttribute("current", page);
        model.addAttribute("pages", pages);
        model.addAttribute("total", (long) all.size());
        model.addAttribute("filter", filter);
        model.addAttribute("href", "/etablissement/demandes?etat=" + state(filter) + "&page=");
        model.addAttribute("views", views(institution, filter));
        showWhose(institution, model);
    }

    void showWhose(Uai institution, Model model) {
        model.addAttribute("now", clock.instant().toString());
        institutions.find(institution).ifPresent(own -> {
            model.addAttribute("org", own.name());
            model.addAttribute("place", own.town() + " · " + own.uai());
        });
    }

    /** Those of these requests that still wait, to be refused. */
    List<Row> pending(Uai institution, List<OrderId> orders) {
        var wanted = new HashSet<>(orders);
        return rows(desk.of(institution, Filter.PENDING).stream()
                .filter(order -> wanted.contains(order.id()))
                .toList());
    }

    File file(OrderView order) {
        var holder = holders.find(order.holder()).orElseThrow();
        return new File(
                row(order, holder),
                holder.caseNumber().grouped(),
                track(order),
                said(order.photoCheck()),
                French.date(day(order.placedAt())));
    }

    private List<View> views(Uai institution, Filter current) {
        return List.of(
                view("À valider", Filter.PENDING, institution, current),
                view("Validées", Filter.ACCEPTED, institution, current),
                view("Refusées", Filter.REFUSED, institution, current));
    }

    private View view(String label, Filter filter, Uai institution, Filter current) {
        var href = "/etablissement/demandes?etat=" + state(filter);
        return new View(label, href, filter == current, desk.count(institution, filter));
    }

    private static String state(Filter filter) {
        return switch (filter) {
            case PENDING -> "a-valider";
            case ACCEPTED -> "validees";
            case REFUSED -> "refusees";
        };
    }

    private List<Row> rows(List<OrderView> orders) {
        Map<HolderId, Holder> people = holders
                .findAll(orders.stream().map(OrderView::holder).toList())
                .stream()
                .collect(Collectors.toMap(Holder::id, Function.identity()));
        return orders.stream()
                .flatMap(order -> Stream.ofNullable(people.get(order.holder())).map(person -> row(order, person)))
                .sorted(Comparator.comparing(Row::name, Collator.getInstance(Locale.FRANCE)))
                .toList();
    }

    private Row row(OrderView order, Holder holder) {
        var check = order.enrolmentCheck();
        return new Row(
                order.id().toString(),
                holder.lastName() + " " + holder.firstName(),
                holder.birthDate().format(DAY),
                track(order),
                French.dayAndMonth(day(check.since())),
                check instanceof Check.Refused refused ? refused.reason() : null);
    }

    private String track(OrderView order) {
        var programme = programmes.of(order.year());
        var label = programme.track(order.choice().track()).label();
        var diploma = order.choice().diploma();
        return diploma == null
                ? label
                : programme
                        .findDiploma(diploma)
                        .map(named -> label + ", " + named.label())
                        .orElse(label);
    }

    private static String said(Check check) {
        return switch (check) {
            case Check.Pending pending -> "À vérifier par la Région";
            case Check.Accepted accepted -> "Acceptée";
            case Check.Refused refused -> "Refusée";
        };
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(PARIS).toLocalDate();
    }
}
