package fr.passregion.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up names and birth dates, always the same ones, nobody twice. */
final class Crowds {

    private final RegionFile region;
    private final Random random = new Random(84);
    private int next;

    Crowds(RegionFile region) {
        this.region = region;
    }

    /** So many people at establishments that have an agreement, old enough to order alone. */
    List<People.Person> of(int count) {
        var people = new ArrayList<People.Person>();
        while (people.size() < count) people.add(somebody());
        return people;
    }

    /** So many people of one establishment. */
    List<People.Person> of(int count, String institution) {
        var school = region.institutions().stream()
                .filter(found -> found.uai().equals(institution))
                .findFirst()
                .orElseThrow();
        var people = new ArrayList<People.Person>();
        while (people.size() < count) people.add(somebodyAt(school));
        return people;
    }

    private People.Person somebody() {
        var affiliated = region.institutions().stream()
                .filter(school -> !school.tracks().isEmpty())
                .toList();
        return somebodyAt(affiliated.get(random.nextInt(affiliated.size())));
    }

    private People.Person somebodyAt(RegionFile.School school) {
        var first = region.firstNames().get(next % region.firstNames().size());
        var last = region.lastNames()
                .get((next * 7 + next / region.firstNames().size())
                        % region.lastNames().size());
        next++;
        var birth = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(1_200));
        var track = school.tracks().get(random.nextInt(school.tracks().size()));
        return new People.Person(first, last, birth, school.uai(), track);
    }
}
