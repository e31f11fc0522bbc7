package fr.passregion.institution;

import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.SplittableRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** As many affiliated lycées as one likes, named after people who never were: always the same under the same number. */
public final class MadeUpRegister {

    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int FIRST_CODE = 9_710_000;
    private static final String[] BEGINNINGS = {
        "Bar", "Cla", "Del", "Fon", "Gui", "Jau", "Lam", "Mon", "Per", "Rou", "Val", "Ver"
    };
    private static final String[] MIDDLES = {"bel", "cou", "din", "gar", "lan", "mier", "non", "ran", "ti", "vi"};
    private static final String[] ENDINGS = {"", "aud", "eau", "el", "ier", "in", "ot", "y"};
    private static final String[] FIRST_NAMES = {
        "Adèle", "Basile", "Colette", "Denis", "Édith", "Félix", "Gisèle", "Hugues"
    };

    private MadeUpRegister() {}

    /** Writes them as the database's owner, with their agreements, as a register and an agent would. */
    public static void load(String url, int count, Clock clock) {
        var connection = new SingleConnectionDataSource(url, "postgres", "", true);
        try {
            var sql = JdbcClient.create(connection);
            var establishments = new Establishments(sql, clock);
            for (var number = 0; number < count; number++) establishments.save(Sheet.byHand(institution(number)));
            sql.sql("""
                            insert into institution.agreement (uai, from_day, signed_at)
                            select uai, :today, now() from institution.establishment
                            """).param("today", LocalDate.now(clock)).update();
            sql.sql("analyze institution.establishment, institution.agreement").update();
        } finally {
            connection.destroy();
        }
    }

    /** What somebody types of its name, with one letter swapped, doubled or left out. */
    public static String typed(int number, SplittableRandom slips) {
        var name = name(number);
        var at = name.indexOf(' ') + 2 + slips.nextInt(name.length() - name.indexOf(' ') - 3);
        var before = name.substring(0, at);
        var after = name.substring(at + 1);
        return switch (slips.nextInt(3)) {
            case 0 -> before + after;
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            default -> before + after.charAt(0) + name.charAt(at) + after.substring(1);
        };
    }

    private static Institution institution(int number) {
        var digits = FIRST_CODE + number;
        return new Institution(
                new Uai("" + digits + CHECK_LETTERS.charAt(digits % CHECK_LETTERS.length())),
                "Lycée " + name(number),
                InstitutionKind.LYCEE,
                Institution.Contract.PUBLIC,
                "Ville-" + number % 700,
                "%05d".formatted(97_000 + number % 700),
                false,
                Set.of());
    }

    private static String name(int number) {
        var random = new SplittableRandom(number);
        return one(FIRST_NAMES, random) + " " + one(BEGINNINGS, random) + one(MIDDLES, random) + one(MIDDLES, random)
                + one(ENDINGS, random);
    }

    private static String one(String[] parts, SplittableRandom random) {
        return parts[random.nextInt(parts.length)];
    }
}
