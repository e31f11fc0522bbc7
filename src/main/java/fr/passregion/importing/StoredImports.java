package fr.passregion.importing;

import fr.passregion.audit.AuditTrail;
import fr.passregion.identity.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files and reports in the database; the queue is there too, so that both are written or neither. */
@Service
@Transactional
class StoredImports implements Imports {

    private final List<Register> registers;
    private final ImportBooks books;
    private final ImportQueue queue;
    private final AuditTrail audit;

    StoredImports(List<Register> registers, ImportBooks books, ImportQueue queue, AuditTrail audit) {
        this.registers = registers;
        this.books = books;
        this.queue = queue;
        this.audit = audit;
    }

    @Override
    public Optional<Register> register(String path, SignedIn visitor) {
        return registers.stream()
                .filter(register -> register.path().equals(path))
                .filter(register -> register.roles().stream().anyMatch(visitor::is))
                .findFirst();
    }

    @Override
    public ImportId start(Register register, String fileName, byte[] content, String startedBy) {
        var id = keep(register, fileName, content, startedBy);
        queue.add(id);
        return id;
    }

    /** Keeps the file without queueing it: the caller runs it himself. */
    ImportId keep(Register register, String fileName, byte[] content, String startedBy) {
        var id = new ImportId(UUID.randomUUID());
        books.open(id, register.path(), fileName, content, startedBy);
        audit.record("register.imported", "register:" + register.path(), fileName);
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ImportReport> find(Register register, ImportId id) {
        return books.report(id).filter(report -> report.register().equals(register.path()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ImportReport> latest(Register register) {
        return books.latest(register.path());
    }
}
