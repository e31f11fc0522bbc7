package fr.passregion.ordering.web;

import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.OrderView;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.French;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as an establishment’s staff read them, one a line or one in full. */
@Component
public class RequestRows {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Holders holders;
    private final Programmes programmes;

    RequestRows(Holders holders, Programmes programmes) {
        this.holders = holders;
        this.programmes = programmes;
    }

    /** One request; {@code photo} is the word of its state, {@code reason} why the establishment refused it. */
    public record Row(
            String id,
            String name,
            String birthDate,
            String track,
            String photo,
            String since,
            @Nullable String reason) {}

    /** A request in full; {@code lastYear} is where and as what they had a Pass the year before, if they had. */
    public record File(
            Row row,
            String caseNumber,
            String placed,
            @Nullable String lastYear) {}

    /** The same requests in the same order; those whose young person is gone are left out. */
    List<Row> rows(List<OrderView> orders) {
        Map<HolderId, Holder> people = holders
                .findAll(orders.stream().map(OrderView::holder).toList())
                .stream()
                .collect(Collectors.toMap(Holder::id, Function.identity()));
        return orders.stream()
                .flatMap(order -> Stream.ofNullable(people.get(order.holder())).map(person -> row(order, person)))
                .toList();
    }

    File file(OrderView order) {
        var holder = holders.find(order.holder()).orElseThrow();
        var lastYear = holders.enrolment(order.holder(), order.year().previous())
                .map(this::said)
                .orElse(null);
        return new File(
                row(order, holder), holder.caseNumber().grouped(), French.date(day(order.placedAt())), lastYear);
    }

    private String said(Enrolment enrolment) {
        var track = programmes.of(enrolment.year()).track(enrolment.track()).label();
        return enrolment.institutionName() + ", " + track;
    }

    /** What the young person asks to be validated: the track, and the diploma where it matters. */
    String track(OrderView order) {
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

    /** What the track is called, without a diploma. */
    String trackName(OrderView order) {
        return programmes.of(order.year()).track(order.choice().track()).label();
    }

    static String word(Check check) {
        return switch (check) {
            case Check.Pending pending -> "PENDING";
            case Check.Accepted accepted -> "ACCEPTED";
            case Check.Refused refused -> "REFUSED";
        };
    }

    private Row row(OrderView order, Holder holder) {
        var check = order.enrolmentCheck();
        return new Row(
                order.id().toString(),
                holder.lastName() + " " + holder.firstName(),
                holder.birthDate().format(DAY),
                track(order),
                word(order.photoCheck()),
                French.dayAndMonth(day(check.since())),
                check instanceof Check.Refused refused ? refused.reason() : null);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(PARIS).toLocalDate();
    }
}
