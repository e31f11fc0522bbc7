package fr.passregion.programme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.testing.Covers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An operator adds a year by a file and a setting, and is told at start when the file is wrong. */
@Covers("GEN-09")
class ProgrammeConfigurationTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(ProgrammeConfiguration.class);

    @TempDir
    Path folder;

    @Test
    void theDeliveredProgrammesAreReadWithoutAnySetting() {
        application.run(context -> assertThat(context.getBean(Programmes.class).find(ProgrammeFixtures.YEAR))
                .contains(ProgrammeFixtures.delivered()));
    }

    @Test
    void aFolderOfTheOperatorAddsAYear() throws IOException {
        Files.writeString(folder.resolve("2027-2028.yaml"), ProgrammeFixtures.text("made-up/2027-2028.yaml"));

        reading("classpath*:programmes/*.yaml,file:" + folder + "/*.yaml")
                .run(context -> assertThat(context.getBean(Programmes.class).all())
                        .extracting(programme -> programme.year().label())
                        .endsWith("2026-2027", "2027-2028"));
    }

    @Test
    void aMalformedFileStopsTheStartAndIsExplained() throws IOException {
        Files.writeString(folder.resolve("2027-2028.yaml"), "year: soon\n");

        reading("file:" + folder + "/*.yaml").run(context -> {
            assertThat(context).hasFailed();
            var failure = requireNonNull(context.getStartupFailure());
            var explained = requireNonNull(new MalformedProgrammeAnalyzer().analyze(failure));
            assertThat(explained.getDescription()).contains("2027-2028.yaml", "line 1, /year");
            assertThat(explained.getAction()).contains("passregion.programmes");
        });
    }

    @Test
    void aPlaceWithoutAnyFileStopsTheStart() {
        reading("file:" + folder + "/*.yaml")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasRootCauseInstanceOf(MalformedProgramme.class)
                        .hasStackTraceContaining("no file is found there"));
    }

    @Test
    void aYearGivenByTwoFilesStopsTheStart() throws IOException {
        var text = ProgrammeFixtures.text("made-up/2027-2028.yaml");
        Files.writeString(folder.resolve("one.yaml"), text);
        Files.writeString(folder.resolve("two.yaml"), text);

        reading("file:" + folder + "/*.yaml")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("already given by")
                        .hasStackTraceContaining("one.yaml"));
    }

    private ApplicationContextRunner reading(String locations) {
        return application.withPropertyValues("passregion.programmes=" + locations);
    }
}
