package fr.passregion.matching;

import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.matching.Requester.State;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.ordering.OrderView;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Those who ask an establishment for a Pass of the year whose orders are open; what still waits, of whichever year. */
@Component
class Requesters {

    private final EnrolmentChecks checks;
    private final Holders holders;
    private final Programmes programmes;
    private final Clock clock;

    Requesters(EnrolmentChecks checks, Holders holders, Programmes programmes, Clock clock) {
        this.checks = checks;
        this.holders = holders;
        this.programmes = programmes;
        this.clock = clock;
    }

    Optional<SchoolYear> year() {
        return programmes.openForOrders(LocalDate.now(clock)).map(Programme::year);
    }

    List<Requester> of(Uai institution) {
        var found = new ArrayList<Requester>();
        found.addAll(read(checks.of(institution, Filter.PENDING), State.PENDING));
        found.addAll(read(thisYear(institution, Filter.ACCEPTED), State.ACCEPTED));
        found.addAll(read(thisYear(institution, Filter.REFUSED), State.REFUSED));
        return List.copyOf(found);
    }

    private List<OrderView> thisYear(Uai institution, Filter filter) {
        var year = year().orElseGet(() -> SchoolYear.containing(LocalDate.now(clock)));
        return checks.of(institution, filter).stream()
                .filter(order -> order.year().equals(year))
                .toList();
    }

    private List<Requester> read(List<OrderView> orders, State state) {
        Map<HolderId, Holder> people = holders
                .findAll(orders.stream().map(OrderView::holder).toList())
                .stream()
                .collect(Collectors.toMap(Holder::id, Function.identity()));
        return orders.stream()
                .flatMap(order -> Optional.ofNullable(people.get(order.holder())).stream()
                        .map(person -> new Requester(
                                order.id(), person.lastName(), person.firstName(), person.birthDate(), state)))
                .toList();
    }
}
