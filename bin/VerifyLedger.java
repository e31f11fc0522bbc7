import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Verifies exports of the ledger (docs/ledger-format.md) with nothing but Java: it shares no line with the application that
 * wrote them. Run by bin/verify-ledger. Ends with 0 when all is right, 1 at the first line that is wrong, 2 when it cannot read.
 */
public final class VerifyLedger {

    private static final String NOTHING_BEFORE = "0".repeat(64);
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** Which kind of account gives to which others for each reason. */
    private static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry("CREDIT", "BUDGET>ALLOTMENT"),
            Map.entry("DEBIT", "ALLOTMENT>PAYABLE"),
            Map.entry("REVERSAL", "PAYABLE>ALLOTMENT CONVERSION>PAYABLE PAYABLE>BUDGET"),
            Map.entry("LAPSE", "ALLOTMENT>LAPSED"),
            Map.entry("WITHDRAWAL", "ALLOTMENT>BUDGET"),
            Map.entry("FEE", "ALLOTMENT>FEES"),
            Map.entry("CONVERSION", "PAYABLE>CONVERSION"),
            Map.entry("PRICE", "BUDGET>PAYABLE"),
            Map.entry("TO_PAYMENT", "PAYABLE>IN_PAYMENT"),
            Map.entry("PAID", "IN_PAYMENT>PAID"),
            Map.entry("RETURNED", "IN_PAYMENT>PAYABLE"));

    /** The first line that is wrong, and why. */
    static final class Wrong extends RuntimeException {
        Wrong(String why) {
            super(why);
        }
    }

    private record Account(String kind, String holder) {}

    private static final class Original {
        final String debit;
        final String credit;
        final String unit;
        final long amount;
        long reversed;

        Original(String debit, String credit, String unit, long amount, long reversed) {
            this.debit = debit;
            this.credit = credit;
            this.unit = unit;
            this.amount = amount;
            this.reversed = reversed;
        }
    }

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Long> balances = new HashMap<>();
    private final Map<String, Original> originals = new HashMap<>();
    private final Set<UUID> ids = new HashSet<>();
    private final Set<String> reversedSomewhere;
    private final Set<String> closings = new HashSet<>();
    private final TreeMap<String, long[]> totals = new TreeMap<>();
    private final MessageDigest leaves = sha256();

    private long line;
    private boolean fromTheBeginning;
    private boolean sealed;
    private String lastHash = "";
    private LocalDate firstDay;
    private LocalDate lastDay;
    private LocalDate day;
    private long ofTheDay;
    private long lastNumber;
    private long transfers;

    VerifyLedger(Set<String> reversedSomewhere) {
        this.reversedSomewhere = reversedSomewhere;
    }

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /** Says one line and answers the exit code. */
    public static int run(List<String> arguments, java.io.PrintStream out) {
        var files = new ArrayList<Path>();
        var expected = new ArrayList<String>();
        for (var i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).equals("--expect")) files.add(Path.of(arguments.get(i)));
            else if (++i < arguments.size()) expected.add(arguments.get(i).toLowerCase());
        }
        if (files.isEmpty()) {
            out.println("Usage : bin/verify-ledger [--expect EMPREINTE]… FICHIER…  (fichiers dans l’ordre des jours, .gz admis)");
            return 2;
        }
        var at = files.get(0);
        var verifier = new VerifyLedger(new HashSet<>());
        try {
            for (var file : files) verifier.collectReversed(at = file);
            for (var file : files) verifier.verify(at = file);
            for (var hash : expected) verifier.mustHaveClosed(hash);
            out.println(verifier.verdict());
            return 0;
        } catch (RuntimeException wrong) {
            var why = wrong instanceof Wrong ? wrong.getMessage() : "ligne malformée (" + wrong.getMessage() + ")";
            out.println("NON CONFORME : " + at + ", ligne " + Math.max(1, verifier.line) + " : " + why);
            return 1;
        } catch (IOException unreadable) {
            out.println("ILLISIBLE : " + at + " : " + unreadable.getMessage());
            return 2;
        }
    }

    private String verdict() {
        return "CONFORME : %d mouvements du %s au %s%s. Dernière clôture : %s".formatted(
                transfers, firstDay, lastDay, fromTheBeginning ? "" : " (soldes de départ tels que déclarés)", lastHash);
    }

    private void mustHaveClosed(String hash) {
        require(closings.contains(hash), "aucune clôture ne porte l’empreinte attendue " + hash);
    }

    /** A first reading, so that of all transfers only those that are reversed are kept in memory. */
    private void collectReversed(Path file) throws IOException {
        try (var in = open(file)) {
            for (var bytes = next(in); bytes != null; bytes = next(in)) {
                var columns = new String(bytes, UTF_8).split("\t", -1);
                if (columns.length == 14 && !columns[11].equals("-")) reversedSomewhere.add(columns[11]);
            }
        }
    }

    private void verify(Path file) throws IOException {
        var seal = sha256();
        line = 0;
        sealed = false;
        try (var in = open(file)) {
            for (var bytes = next(in); bytes != null; bytes = next(in)) {
                line++;
                require(!sealed, "rien ne suit la ligne E");
                require(bytes.length > 0 && bytes[bytes.length - 1] == '\n', "la ligne est coupée");
                var text = new String(bytes, 0, bytes.length - 1, UTF_8);
                require(java.util.Arrays.equals((text + "\n").getBytes(UTF_8), bytes), "pas de l’UTF-8");
                if (text.startsWith("E\t")) end(columns(text, 3), seal);
                else seal.update(bytes);
                if (!sealed) read(text);
            }
        }
        line++;
        require(sealed, "le fichier est coupé : la ligne E manque");
    }

    private void read(String text) {
        if (line == 1) {
            header(columns(text, 5));
            return;
        }
        switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case 'A' -> account(columns(text, 3));
            case 'B' -> broughtForward(columns(text, 4));
            case 'R' -> reversedBefore(columns(text, 7));
            case 'T' -> transfer(text, columns(text, 14));
            case 'C' -> closing(text, columns(text, 7));
            default -> throw new Wrong("ligne inconnue");
        }
    }

    private void header(String[] c) {
        require(c[0].equals("passregion-ledger") && c[1].equals("1"), "pas un export du grand livre, version 1");
        var first = date(c[2]);
        require(day == null || first.equals(day) && c[4].equals(lastHash), "ce fichier ne suit pas le précédent");
        if (day == null) {
            fromTheBeginning = c[4].equals(NOTHING_BEFORE);
            firstDay = first;
        }
        day = first;
        lastDay = date(c[3]);
        lastHash = c[4];
    }

    private boolean mayDeclare() {
        return !lastHash.equals(NOTHING_BEFORE) && ofTheDay == 0;
    }

    private void account(String[] c) {
        var key = unescaped(c[2]);
        require(c[1].equals(named("account", key).toString()), "l’identifiant du compte n’est pas celui de son nom");
        var words = key.split(" ", 3);
        accounts.put(c[1], new Account(words[0], words[0].equals("ALLOTMENT") ? words[1] : "-"));
    }

    private void broughtForward(String[] c) {
        var balance = number(c[3]);
        require(mayDeclare() && kind(c[1]).equals("ALLOTMENT") && balance > 0, "solde de départ impossible");
        var known = balances.put(c[1] + c[2], balance);
        require(!fromTheBeginning && known == null || known != null && known == balance, "le solde de départ n’est pas celui que laissent les jours d’avant");
    }

    private void reversedBefore(String[] c) {
        var before = number(c[6]);
        require(mayDeclare() && before >= 0, "mouvement annulé impossible");
        var known = originals.get(c[1]);
        if (known == null) {
            require(!fromTheBeginning, "le mouvement annulé n’est pas dans les jours d’avant");
            originals.put(c[1], new Original(c[2], c[3], c[5], number(c[4]), before));
            return;
        }
        require(known.debit.equals(c[2]) && known.credit.equals(c[3]) && known.amount == number(c[4]) && known.unit.equals(c[5]) && known.reversed == before,
                "le mouvement annulé n’est pas celui des jours d’avant");
    }

    private void transfer(String text, String[] c) {
        var content = text.substring(0, text.lastIndexOf('\t'));
        var leaf = hash(content);
        require(hex(leaf).equals(c[13]), "l’empreinte de la ligne ne lui correspond pas");
        require(number(c[1]) > lastNumber, "le numéro ne suit pas le précédent");
        require(c[4].equals(String.valueOf(day)), "le jour n’est pas le " + day);
        require(ids.add(UUID.fromString(c[2])), "mouvement déjà lu");
        var amount = number(c[8]);
        require(amount > 0 && Set.of("EUR", "TICKET", "ENTRY").contains(c[9]), "montant ou unité impossible");
        require(isARoute(c[5], kind(c[6]) + ">" + kind(c[7])), "pas de " + c[5] + " entre ces comptes");
        for (var side : List.of(c[6], c[7])) {
            var holder = account(side).holder();
            require(holder.equals("-") || holder.equals(c[10]), "le compte est d’un autre titulaire");
        }
        require(c[5].equals("REVERSAL") != c[11].equals("-"), "une annulation, et elle seule, nomme son mouvement");
        if (!c[11].equals("-")) reverse(c, amount);
        if (reversedSomewhere.contains(c[2])) originals.put(c[2], new Original(c[6], c[7], c[9], amount, 0));
        move(c[6], c[9], -amount);
        move(c[7], c[9], amount);
        var total = totals.computeIfAbsent(c[5] + " " + c[9], key -> new long[2]);
        total[0]++;
        total[1] += amount;
        leaves.update(leaf);
        lastNumber = number(c[1]);
        ofTheDay++;
    }

    private static boolean isARoute(String reason, String route) {
        return List.of(ROUTES.getOrDefault(reason, "").split(" ")).contains(route);
    }

    private void reverse(String[] c, long amount) {
        var original = originals.get(c[11]);
        require(original != null, "le mouvement annulé est inconnu");
        require(original.debit.equals(c[7]) && original.credit.equals(c[6]) && original.unit.equals(c[9]), "l’annulation n’est pas le retour de son mouvement");
        original.reversed += amount;
        require(original.reversed <= original.amount, "les annulations dépassent le mouvement");
    }

    /** Entries are without limit; every other allotment is never below zero. */
    private void move(String account, String unit, long amount) {
        var balance = balances.merge(account + unit, amount, Math::addExact);
        var mayOwe = unit.equals("ENTRY") || !kind(account).equals("ALLOTMENT");
        require(mayOwe || balance >= 0, "l’avantage passe sous zéro");
    }

    private void closing(String text, String[] c) {
        require(c[1].equals(String.valueOf(day)), "la clôture n’est pas celle du " + day);
        require(number(c[2]) == ofTheDay, "la clôture compte " + c[2] + " mouvements, il y en a " + ofTheDay);
        var counted = new ArrayList<String>();
        totals.forEach((key, total) -> counted.add(key + " " + total[0] + " " + total[1]));
        require(c[3].equals(counted.isEmpty() ? "-" : String.join(",", counted)), "les totaux ne sont pas ceux des mouvements");
        require(c[4].equals(hex(leaves.digest())), "l’empreinte des mouvements du jour ne leur correspond pas");
        require(c[5].equals(lastHash), "la clôture ne suit pas celle de la veille");
        require(c[6].equals(hex(hash(text.substring(0, text.lastIndexOf('\t'))))), "l’empreinte de la clôture ne lui correspond pas");
        closings.add(c[6]);
        transfers += ofTheDay;
        lastHash = c[6];
        day = day.plusDays(1);
        ofTheDay = 0;
        lastNumber = 0;
        totals.clear();
    }

    private void end(String[] c, MessageDigest seal) {
        require(day != null && ofTheDay == 0 && day.equals(lastDay.plusDays(1)), "le dernier jour n’est pas clos");
        require(number(c[1]) == line - 1, "le nombre de lignes n’est pas " + (line - 1));
        require(c[2].equals(hex(seal.digest())), "l’empreinte du fichier ne lui correspond pas");
        var trial = new HashMap<String, Long>();
        if (fromTheBeginning) balances.forEach((key, balance) -> trial.merge(key.substring(36), balance, Math::addExact));
        require(trial.values().stream().allMatch(sum -> sum == 0), "la balance n’est pas nulle");
        sealed = true;
    }

    private String kind(String account) {
        return account(account).kind();
    }

    private Account account(String id) {
        var account = accounts.get(id);
        require(account != null, "compte inconnu : " + id);
        return account;
    }

    private static String[] columns(String text, int count) {
        var columns = text.split("\t", -1);
        require(columns.length == count, columns.length + " colonnes au lieu de " + count);
        return columns;
    }

    private static long number(String text) {
        require(NUMBER.matcher(text).matches(), "pas un nombre : " + text);
        return Long.parseLong(text);
    }

    private static LocalDate date(String text) {
        require(DAY.matcher(text).matches(), "pas un jour : " + text);
        return LocalDate.parse(text);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) throw new Wrong(otherwise);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\\' || i + 1 == text.length()) plain.append(text.charAt(i));
            else plain.append(switch (text.charAt(++i)) { case 't' -> '\t'; case 'n' -> '\n'; case 'r' -> '\r'; default -> text.charAt(i); });
        }
        return plain.toString();
    }

    /** The identifier that a name has: a UUID of version 8 made of the first bits of a SHA-256. */
    private static UUID named(String space, String name) {
        var digest = sha256();
        for (var part : List.of(space, name)) {
            digest.update(ByteBuffer.allocate(4).putInt(part.getBytes(UTF_8).length).array());
            digest.update(part.getBytes(UTF_8));
        }
        var bits = ByteBuffer.wrap(digest.digest());
        return new UUID(bits.getLong() & ~0xF000L | 0x8000L, bits.getLong() & ~(0b11L << 62) | 0b10L << 62);
    }

    private static byte[] hash(String text) {
        return sha256().digest(text.getBytes(UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(2);
        var packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    /** A line with the end that it has; null after the last. */
    private static byte[] next(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(256);
        for (var read = in.read(); read >= 0; read = in.read()) {
            line.write(read);
            if (read == '\n') break;
        }
        return line.size() == 0 ? null : line.toByteArray();
    }
}
