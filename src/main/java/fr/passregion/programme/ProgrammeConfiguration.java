package fr.passregion.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.passregion.shared.SchoolYear;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;

/**
 * Reads the programmes from where « passregion.programmes » says: one or more locations, so that an operator adds a
 * year beside those that are delivered, without a release.
 */
@Configuration(proxyBeanMethods = false)
class ProgrammeConfiguration {

    @Bean
    Programmes programmes(
            @Value("${passregion.programmes:classpath*:programmes/*.yaml}") String[] locations,
            ResourceLoader resources)
            throws IOException {
        var reader = new ProgrammeReader();
        var programmes = new ArrayList<Programme>();
        Map<SchoolYear, String> fileOf = new HashMap<>();
        for (var file : files(locations, resources)) {
            var programme = reader.read(file.getDescription(), file.getContentAsString(UTF_8));
            refuseTwice(programme, file.getDescription(), fileOf);
            programmes.add(programme);
        }
        return new FiledProgrammes(programmes);
    }

    @Bean
    Rights rights(Programmes programmes) {
        return new Rights(programmes);
    }

    private static List<Resource> files(String[] locations, ResourceLoader resources) throws IOException {
        var resolver = ResourcePatternUtils.getResourcePatternResolver(resources);
        var files = new ArrayList<Resource>();
        for (var location : locations) {
            var found = List.of(resolver.getResources(location));
            if (found.isEmpty())
                throw new MalformedProgramme(location, List.of(new Fault("", "no file is found there")));
            files.addAll(found);
        }
        return files;
    }

    private static void refuseTwice(Programme programme, String file, Map<SchoolYear, String> fileOf) {
        var other = fileOf.putIfAbsent(programme.year(), file);
        if (other == null) return;
        var wrong = programme.year() + " is already given by " + other + "; a year has one file";
        throw new MalformedProgramme(file, List.of(new Fault("/year", wrong)));
    }
}
