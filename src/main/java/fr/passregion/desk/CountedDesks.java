package fr.passregion.desk;

import fr.passregion.badge.Badges;
import fr.passregion.holder.Enrolments;
import fr.passregion.institution.Institutions;
import fr.passregion.ordering.EnrolmentChecks;
import fr.passregion.ordering.EnrolmentChecks.Filter;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.renewal.Renewals;
import fr.passregion.renewal.Renewals.Candidate;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks each module for its own count, so that a figure is what the page says to which it leads. */
@Component
class CountedDesks implements Desks {

    private final CountedTasks tasks;
    private final EnrolmentChecks checks;
    private final Renewals renewals;
    private final Institutions institutions;
    private final Enrolments enrolments;
    private final Badges badges;
    private final Programmes programmes;
    private final Clock clock;

    CountedDesks(
            CountedTasks tasks,
            EnrolmentChecks checks,
            Renewals renewals,
            Institutions institutions,
            Enrolments enrolments,
            Badges badges,
            Programmes programmes,
            Clock clock) {
        this.tasks = tasks;
        this.checks = checks;
        this.renewals = renewals;
        this.institutions = institutions;
        this.enrolments = enrolments;
        this.badges = badges;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public Optional<Home> of(Uai uai) {
        return institutions.find(uai).map(known -> {
            var counts = checks.counts(uai);
            return new Home(tasks.of(uai, counts), campaign(uai), figures(uai, counts));
        });
    }

    private @Nullable Campaign campaign(Uai uai) {
        var programme = open().orElse(null);
        var desk = renewals.of(uai).orElse(null);
        if (programme == null || desk == null) return null;
        var left = desk.candidates().stream().filter(Candidate::left).count();
        var campaign = new Campaign(
                desk.year(),
                desk.candidates().size() - left,
                left,
                desk.done(),
                programme.orders().lastDay());
        return campaign.all() == 0 ? null : campaign;
    }

    private Figures figures(Uai uai, Map<Filter, Long> counts) {
        var year = open().map(Programme::year).orElseGet(() -> SchoolYear.containing(LocalDate.now(clock)));
        return new Figures(
                year, enrolments.count(year, uai), badges.countOpen(uai), counts.getOrDefault(Filter.ACCEPTED, 0L));
    }

    private Optional<Programme> open() {
        return programmes.openForOrders(LocalDate.now(clock));
    }
}
