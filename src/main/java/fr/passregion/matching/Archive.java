package fr.passregion.matching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** A zip that cannot unfold beyond measure. */
final class Archive {

    private static final int MOST_ENTRIES = 200;
    private static final long MOST_UNFOLDED = 64L * 1024 * 1024;
    /** An archive may unfold to so many times its size, beyond a first megabyte: exports and sheets stay far below. */
    private static final long MOST_RATIO = 100;

    private static final long ALLOWANCE = 1024 * 1024;

    private final byte[] content;
    private final Set<String> names = new HashSet<>();

    Archive(byte[] content) throws IOException {
        this.content = content;
        measure();
    }

    static boolean isOne(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    byte[] content() {
        return content;
    }

    boolean holds(String name) {
        return names.contains(name);
    }

    /** The XML file of the archive; that of the pupils where there are several. */
    byte[] xml() throws IOException {
        var name = names.stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).endsWith(".xml"))
                .min(Comparator.comparing((String each) -> !each.contains("Eleves"))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new RefusedList(Refusal.NOT_A_LIST));
        try (var zip = opened()) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(name)) return zip.readAllBytes();
        }
        throw new RefusedList(Refusal.BROKEN);
    }

    /** Unfolds it once into nothing, so that whatever opens it next is known to be bounded. */
    private void measure() throws IOException {
        var most = Math.min(MOST_UNFOLDED, ALLOWANCE + MOST_RATIO * content.length);
        var buffer = new byte[8192];
        var total = 0L;
        try (var zip = opened()) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var size = 0;
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (total + size > most) throw new RefusedList(Refusal.TOO_DENSE);
                }
                total += size;
                names.add(entry.getName());
                if (names.size() > MOST_ENTRIES) throw new RefusedList(Refusal.TOO_DENSE);
            }
        } catch (IllegalArgumentException badName) {
            throw new RefusedList(Refusal.BROKEN);
        }
    }

    private ZipInputStream opened() {
        return new ZipInputStream(new ByteArrayInputStream(content));
    }
}
