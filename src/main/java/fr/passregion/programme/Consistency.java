package fr.passregion.programme;

import fr.passregion.programme.ProgrammeFile.BenefitLine;
import fr.passregion.programme.ProgrammeFile.TrackLine;
import fr.passregion.shared.SchoolYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a schema cannot see in a programme file: dates in order, codes that exist and are given once. */
record Consistency(ProgrammeFile file) {

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        faults.addAll(dates());
        faults.addAll(
                twice("/tracks", file.tracks().stream().map(TrackLine::code).toList()));
        faults.addAll(twice(
                "/diplomas", file.allDiplomas().stream().map(Diploma::code).toList()));
        faults.addAll(twice(
                "/benefits", file.benefits().stream().map(BenefitLine::code).toList()));
        faults.addAll(unknownPayers());
        faults.addAll(departmentsTwice());
        IntStream.range(0, file.benefits().size())
                .mapToObj(index -> new BenefitConsistency(file, index))
                .forEach(benefit -> faults.addAll(benefit.faults()));
        return faults;
    }

    private List<Fault> dates() {
        var first = Integer.parseInt(file.year().substring(0, 4));
        var year = new SchoolYear(first);
        if (!year.label().equals(file.year())) {
            return List.of(new Fault("/year", file.year() + " is not a school year; did you mean " + year + "?"));
        }
        var faults = new ArrayList<Fault>();
        var from = file.orders().from();
        var to = file.orders().to();
        var lastDay = file.lastDay();
        if (!SchoolYear.containing(from).equals(year)) {
            faults.add(new Fault("/orders/from", from + " is outside " + year + ": from " + year.firstDay() + " on"));
        }
        if (to.isBefore(from)) faults.add(new Fault("/orders/to", to + " is before the first day of orders, " + from));
        if (lastDay.isBefore(to)) {
            faults.add(new Fault("/lastDay", lastDay + " is before the last day of orders, " + to));
        }
        if (lastDay.isAfter(year.lastDay())) {
            faults.add(new Fault("/lastDay", lastDay + " is too late: at the latest " + year.lastDay() + " (GEN-03)"));
        }
        return faults;
    }

    private static List<Fault> twice(String path, List<String> codes) {
        var seen = new HashSet<String>();
        return IntStream.range(0, codes.size())
                .filter(index -> !seen.add(codes.get(index)))
                .mapToObj(index -> new Fault(path + "/" + index + "/code", codes.get(index) + " is defined twice"))
                .toList();
    }

    private List<Fault> unknownPayers() {
        var never = ProgrammeFile.orNone(file.fees().neverFrom());
        var known = file.benefits().stream().map(BenefitLine::code).toList();
        return IntStream.range(0, never.size())
                .filter(index -> !known.contains(never.get(index)))
                .mapToObj(index ->
                        new Fault("/fees/neverFrom/" + index, never.get(index) + " is no benefit of this year"))
                .toList();
    }

    private List<Fault> departmentsTwice() {
        Map<String, String> groupOf = new HashMap<>();
        var faults = new ArrayList<Fault>();
        file.departments()
                .forEach((group, departments) -> departments.forEach(department -> {
                    var other = groupOf.putIfAbsent(department, group);
                    if (other != null) {
                        faults.add(
                                new Fault("/departments/" + group, department + " is already in the group " + other));
                    }
                }));
        return faults;
    }
}
