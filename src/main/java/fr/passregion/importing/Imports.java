package fr.passregion.importing;

import fr.passregion.identity.SignedIn;
import java.util.List;
import java.util.Optional;

/** The imports of official files: each is a job that a restart does not lose. */
public interface Imports {

    /** The register whose page that is, if whom is signed in may bring files to it. */
    Optional<Register> register(String path, SignedIn visitor);

    /** Keeps the file and starts its import as soon as a worker is free. */
    ImportId start(Register register, String fileName, byte[] content, String startedBy);

    /** How far it is; empty when that register never saw it. */
    Optional<ImportReport> find(Register register, ImportId id);

    /** The latest imports, the newest first, without their remarks. */
    List<ImportReport> latest(Register register);
}
