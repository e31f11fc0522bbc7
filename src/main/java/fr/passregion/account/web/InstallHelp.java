package fr.passregion.account.web;

import java.util.List;
import java.util.stream.IntStream;

/** The browsers that put a page on the home screen, each in its own way. */
public enum InstallHelp {
    IPHONE(3),
    CHROME_ANDROID(3),
    SAMSUNG(3),
    FIREFOX_ANDROID(2),
    CHROME_DESKTOP(2),
    SAFARI_MAC(2),
    /** Firefox on a computer, and what is not known. */
    OTHER(1);

    private final int steps;

    InstallHelp(int steps) {
        this.steps = steps;
    }

    /** The numbers of the presses that are told. */
    public List<Integer> steps() {
        return IntStream.rangeClosed(1, steps).boxed().toList();
    }

    /** The one that the reader most probably holds: a guess that only decides what is shown first. */
    static InstallHelp of(String userAgent) {
        if (userAgent.contains("iPhone") || userAgent.contains("iPad")) return IPHONE;
        if (userAgent.contains("Android")) {
            if (userAgent.contains("SamsungBrowser")) return SAMSUNG;
            return userAgent.contains("Firefox") ? FIREFOX_ANDROID : CHROME_ANDROID;
        }
        if (userAgent.contains("Chrome/")) return CHROME_DESKTOP;
        return userAgent.contains("Macintosh") && userAgent.contains("Safari/") ? SAFARI_MAC : OTHER;
    }
}
