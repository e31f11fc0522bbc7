package fr.passregion.programme;

import fr.passregion.shared.SchoolYear;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The programmes read from files when the application started. */
final class FiledProgrammes implements Programmes {

    private final NavigableMap<SchoolYear, Programme> byYear = new TreeMap<>();

    FiledProgrammes(List<Programme> programmes) {
        programmes.forEach(programme -> byYear.put(programme.year(), programme));
    }

    @Override
    public Optional<Programme> find(SchoolYear year) {
        return Optional.ofNullable(byYear.get(year));
    }

    @Override
    public Optional<Programme> openForOrders(LocalDate day) {
        return byYear.values().stream()
                .filter(programme -> programme.orders().contains(day))
                .findFirst();
    }

    @Override
    public Programme inForce(LocalDate day) {
        var begun = byYear.floorEntry(SchoolYear.containing(day));
        if (begun == null) throw new IllegalStateException("No programme had begun by " + day);
        return begun.getValue();
    }

    @Override
    public List<Programme> all() {
        return List.copyOf(byYear.values());
    }
}
