package fr.passregion.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.shared.BenefitCode;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Programmes and enrolments for tests of any module. */
public final class ProgrammeFixtures {

    public static final SchoolYear YEAR = new SchoolYear(2026);

    public static final BenefitCode MANUELS = new BenefitCode("MANUELS");
    public static final BenefitCode PREMIER_EQUIPEMENT = new BenefitCode("PREMIER_EQUIPEMENT");
    public static final BenefitCode SPORT = new BenefitCode("SPORT");
    public static final BenefitCode SPECTACLE = new BenefitCode("SPECTACLE");
    public static final BenefitCode CINEMA = new BenefitCode("CINEMA");
    public static final BenefitCode MUSEE = new BenefitCode("MUSEE");
    public static final BenefitCode LIVRES_LOISIR = new BenefitCode("LIVRES_LOISIR");
    public static final BenefitCode KIOSQUE = new BenefitCode("KIOSQUE");
    public static final BenefitCode PSC1 = new BenefitCode("PSC1");
    public static final BenefitCode PERMIS = new BenefitCode("PERMIS");
    public static final BenefitCode BAFA = new BenefitCode("BAFA");
    public static final BenefitCode COUPONS_SANTE = new BenefitCode("COUPONS_SANTE");

    /** The national code of the « CAP Cuisine ». */
    public static final String CAP_CUISINE = "50022146";

    private ProgrammeFixtures() {}

    /** The programme that the product delivers. */
    public static Programme delivered() {
        return read("programmes/2026-2027.yaml");
    }

    /** A made-up programme of the year after, with other amounts. */
    public static Programme yearAfter() {
        return read("made-up/2027-2028.yaml");
    }

    public static Programmes programmes(Programme... programmes) {
        return new FiledProgrammes(List.of(programmes));
    }

    public static Rights rights() {
        return new Rights(programmes(delivered()));
    }

    /** Somebody at a lycée of the department, in the track, in 2026-2027. */
    public static EnrolledAs enrolled(String track, String department) {
        return EnrolledAs.in(YEAR, new TrackCode(track), department, InstitutionKind.LYCEE);
    }

    static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Programme read(String file) {
        return new ProgrammeReader().read(file, text(file));
    }
}
