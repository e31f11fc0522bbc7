package fr.passregion.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** Makes an altered export look right again: every hash, count and total in it is computed anew. */
final class Forger {

    private Forger() {}

    static List<String> makeGood(List<String> altered) {
        var lines = new ArrayList<String>();
        var leaves = sha256();
        var totals = new TreeMap<String, long[]>();
        var previous = altered.getFirst().split("\t")[4];
        for (var line : altered) {
            var columns = line.split("\t");
            switch (columns[0]) {
                case "T" -> {
                    var content = join(columns, columns.length - 1);
                    var leaf = sha256().digest(content.getBytes(UTF_8));
                    leaves.update(leaf);
                    var total = totals.computeIfAbsent(columns[5] + " " + columns[9], key -> new long[2]);
                    total[0]++;
                    total[1] += Long.parseLong(columns[8]);
                    lines.add(content + "\t" + hex(leaf));
                }
                case "C" -> {
                    var content = String.join(
                            "\t", "C", columns[1], "" + count(totals), said(totals), hex(leaves.digest()), previous);
                    previous = hex(sha256().digest(content.getBytes(UTF_8)));
                    lines.add(content + "\t" + previous);
                    totals.clear();
                }
                default -> lines.add(line);
            }
        }
        return seal(lines);
    }

    /** Only the last line made anew. */
    static List<String> seal(List<String> lines) {
        var all = new ArrayList<>(lines.getLast().startsWith("E\t") ? lines.subList(0, lines.size() - 1) : lines);
        var seal = sha256();
        all.forEach(line -> seal.update((line + "\n").getBytes(UTF_8)));
        all.add("E\t" + all.size() + "\t" + hex(seal.digest()));
        return all;
    }

    private static long count(TreeMap<String, long[]> totals) {
        return totals.values().stream().mapToLong(total -> total[0]).sum();
    }

    private static String said(TreeMap<String, long[]> totals) {
        var words = new ArrayList<String>();
        totals.forEach((key, total) -> words.add(key + " " + total[0] + " " + total[1]));
        return words.isEmpty() ? "-" : String.join(",", words);
    }

    private static String join(String[] columns, int count) {
        return String.join("\t", Arrays.copyOf(columns, count));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        return DigestUtils.getSha256Digest();
    }
}
