package fr.passregion.programme;

/**
 * One thing wrong in a programme file.
 *
 * @param path where, as a JSON pointer: « /benefits/3/amounts/0 »; empty for the whole file
 * @param line the line of the file, from 1; 0 when it is not known
 * @param wrong what is wrong and what is allowed
 */
record Fault(String path, int line, String wrong) {

    Fault(String path, String wrong) {
        this(path, 0, wrong);
    }

    Fault atLine(int found) {
        return new Fault(path, found, wrong);
    }

    @Override
    public String toString() {
        var where = path.isEmpty() ? "the file" : path;
        return line == 0 ? where + ": " + wrong : "line " + line + ", " + where + ": " + wrong;
    }
}
