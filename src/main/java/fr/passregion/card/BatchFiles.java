package fr.passregion.card;

import fr.passregion.card.BatchLine.Picture;
import fr.passregion.card.CardBatches.Archive;
import fr.passregion.holder.Photos;
import fr.passregion.secrets.SecretBox;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Makes the file of a batch, as often as it is wanted, from what is kept of its lines. */
@Component
class BatchFiles {

    private final BatchRows rows;
    private final BatchSeal seal;
    private final Photos photos;
    private final SecretBox secrets;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BatchFiles(BatchRows rows, BatchSeal seal, Photos photos, SecretBox secrets, Clock clock) {
        this.rows = rows;
        this.seal = seal;
        this.photos = photos;
        this.secrets = secrets;
        this.clock = clock;
    }

    void keep(int number, List<BatchLine> lines) {
        var file = new BatchFile(number, clock.instant().truncatedTo(ChronoUnit.SECONDS), lines);
        var seed = new byte[Seed.BYTES];
        random.nextBytes(seed);
        rows.add(file, DigestUtils.sha256Hex(file.manifest()), secrets.seal(seed, label(number)));
    }

    /** Whose photo has gone is left out, as those are of whom everything has. */
    Optional<Archive> find(int number) {
        return rows.find(number)
                .map(stored -> {
                    var file = new BatchFile(number, stored.madeAt(), withTheirPhotos(rows.linesOf(number)));
                    if (file.lines().size() == stored.cards()) stored.check(file.manifest());
                    return file;
                })
                .filter(file -> !file.lines().isEmpty())
                .map(Sealed::new);
    }

    private List<BatchLine> withTheirPhotos(List<BatchLine> lines) {
        var kept = photos.kept(lines.stream().map(line -> line.picture().id()).toList());
        return lines.stream().filter(line -> kept.contains(line.picture().id())).toList();
    }

    private byte[] jpeg(Picture picture) {
        return photos.find(picture.id()).orElseThrow().jpeg();
    }

    private static String label(int number) {
        return "card-batch:" + number;
    }

    /** A file that is written when it is asked for: its photos pass one by one. */
    private final class Sealed implements Archive {

        private final BatchFile file;

        Sealed(BatchFile file) {
            this.file = file;
        }

        @Override
        public String name() {
            return file.name() + ".zip.gpg";
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            var manifest = file.manifest();
            var signature = seal.sign(manifest, file.madeAt());
            var stored = rows.find(file.number()).orElseThrow();
            var seed = new Seed(secrets.open(stored.sealedSeed(), label(file.number()))).of(manifest);
            seal.encrypt(
                    file.name() + ".zip", seed, clear -> file.writeTo(clear, signature, BatchFiles.this::jpeg), out);
        }
    }
}
