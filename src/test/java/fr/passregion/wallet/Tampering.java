package fr.passregion.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a hand may do to a file. */
enum Tampering {
    CHANGE_A_BYTE {
        @Override
        String on(List<String> lines, Random chance) {
            var bytes = text(lines).getBytes(UTF_8);
            bytes[chance.nextInt(bytes.length)] = (byte) (' ' + chance.nextInt(95));
            return new String(bytes, UTF_8);
        }
    },
    DELETE {
        @Override
        String on(List<String> lines, Random chance) {
            var altered = new ArrayList<>(lines);
            altered.remove(chance.nextInt(altered.size()));
            return text(altered);
        }
    },
    INSERT {
        @Override
        String on(List<String> lines, Random chance) {
            var altered = new ArrayList<>(lines);
            altered.add(chance.nextInt(altered.size() + 1), lines.get(chance.nextInt(lines.size())));
            return text(altered);
        }
    },
    SWAP {
        @Override
        String on(List<String> lines, Random chance) {
            var altered = new ArrayList<>(lines);
            Collections.swap(altered, chance.nextInt(lines.size()), chance.nextInt(lines.size()));
            return text(altered);
        }
    },
    CUT_LINES {
        @Override
        String on(List<String> lines, Random chance) {
            return text(lines.subList(0, 1 + chance.nextInt(lines.size() - 1)));
        }
    },
    CUT_ANYWHERE {
        @Override
        String on(List<String> lines, Random chance) {
            var text = text(lines);
            return text.substring(0, 1 + chance.nextInt(text.length() - 1));
        }
    },
    /** A transfer is left out, and the last line is made to fit. */
    DELETE_AND_SEAL {
        @Override
        String on(List<String> lines, Random chance) {
            var altered = new ArrayList<>(lines);
            altered.remove(transfer(lines, chance));
            return text(Forger.seal(altered));
        }
    },
    /** Two transfers change places, and the last line is made to fit. */
    SWAP_AND_SEAL {
        @Override
        String on(List<String> lines, Random chance) {
            var altered = new ArrayList<>(lines);
            Collections.swap(altered, transfer(lines, chance), transfer(lines, chance));
            return text(altered.equals(lines) ? lines : Forger.seal(altered));
        }
    },
    /** All is made to fit, but an envelope was spent that nobody had filled. */
    SPEND_WITHOUT_CREDIT {
        @Override
        String on(List<String> lines, Random chance) {
            var altered = new ArrayList<>(lines);
            var spent = lines.get(limitedDebit(lines, chance)).split("\t")[6];
            altered.removeIf(line -> line.contains("\tCREDIT\t") && line.split("\t")[7].equals(spent));
            return text(Forger.makeGood(altered));
        }
    },
    /** All is made to fit, but more was given back than had been taken. */
    REVERSE_TOO_MUCH {
        @Override
        String on(List<String> lines, Random chance) {
            var altered = new ArrayList<>(lines);
            var place = of("\tREVERSAL\t", lines, chance);
            var columns = lines.get(place).split("\t");
            columns[8] = "99" + columns[8];
            altered.set(place, String.join("\t", columns));
            return text(Forger.makeGood(altered));
        }
    };

    abstract String on(List<String> lines, Random chance);

    private static int transfer(List<String> lines, Random chance) {
        return of("\t", lines, chance);
    }

    private static int limitedDebit(List<String> lines, Random chance) {
        int place;
        do place = of("\tDEBIT\t", lines, chance);
        while (lines.get(place).contains("\tENTRY\t"));
        return place;
    }

    private static int of(String kind, List<String> lines, Random chance) {
        while (true) {
            var place = chance.nextInt(lines.size());
            if (lines.get(place).startsWith("T\t") && lines.get(place).contains(kind)) return place;
        }
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
