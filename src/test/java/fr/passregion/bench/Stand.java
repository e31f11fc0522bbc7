package fr.passregion.bench;

import fr.passregion.load.Answered;
import fr.passregion.load.Books;
import fr.passregion.load.CpuMeter;
import fr.passregion.load.DebitRequests;
import fr.passregion.load.LoadedApplication;
import fr.passregion.load.Pace;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * An application to measure, among others that may run beside it. What is measured is checked: each answer « booked » is a
 * row of its own and no other row appeared, and as much was taken as was asked.
 */
final class Stand {

    private static final int SHOWN = 200;
    private static final int BOOKED = 201;

    private final LoadedApplication application;
    private final List<LoadedApplication> all;
    private final Books books;
    private final List<String> faults = new ArrayList<>();

    Stand(LoadedApplication application, List<LoadedApplication> all) throws IOException {
        this.application = application;
        this.all = all;
        this.books = new Books(application.url());
    }

    LoadedApplication application() {
        return application;
    }

    /** Sends debits that are all to be booked, once each. */
    Stretch debits(int connections, Pace pace, DebitRequests requests) throws IOException, SQLException {
        return debits(connections, pace, requests, requests);
    }

    /** The same by way of somebody who looks at the requests. */
    Stretch debits(int connections, Pace pace, DebitRequests requests, Supplier<byte[]> seen)
            throws IOException, SQLException {
        var before = books.totals();
        var asked = requests.asked();
        var meter = CpuMeter.on(application, all);
        var answered = application.tills().run(connections, pace, seen);
        var spent = meter.stop();
        var after = books.totals();
        expect("rows for each answer « booked »", answered.with(BOOKED), after.redemptions() - before.redemptions());
        expect("cents taken for those asked", requests.asked() - asked, after.taken() - before.taken());
        return stretch(answered, spent, BOOKED);
    }

    /** Asks for pages. */
    Stretch pages(int connections, Pace pace, Supplier<byte[]> requests) throws IOException {
        var meter = CpuMeter.on(application, all);
        var answered = application.tills().run(connections, pace, requests);
        return stretch(answered, meter.stop(), SHOWN);
    }

    /** Sends again what was booked before: nothing may be booked. */
    Stretch replays(int connections, Pace pace, Supplier<byte[]> requests) throws IOException, SQLException {
        var before = books.totals();
        var meter = CpuMeter.on(application, all);
        var answered = application.tills().run(connections, pace, requests);
        var spent = meter.stop();
        expect("rows for replays", 0, books.totals().redemptions() - before.redemptions());
        return stretch(answered, spent, BOOKED);
    }

    /** Looks through all the books; what was wrong until now, in words. */
    List<String> faults() throws SQLException {
        faults.addAll(books.faults());
        return List.copyOf(faults);
    }

    private Stretch stretch(Answered answered, CpuMeter.Spent spent, int expected) {
        expect("answers " + expected + ": " + answered.statuses(), answered.all(), answered.with(expected));
        return new Stretch(
                answered.perSecond(),
                answered.mean(),
                answered.percentile(99),
                spent.application() / answered.all(),
                spent.database() / answered.all(),
                spent.foreign());
    }

    private void expect(String what, long expected, long found) {
        if (found != expected) faults.add("%s: %d instead of %d".formatted(what, found, expected));
    }
}
