package fr.passregion.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.test.context.TestContextManager;

/**
 * Starts the shared application before the first test is looked for, when asked to. Mutation testing needs it: started by
 * the first test, it would start under the first mutant, and what that one broke would be held against all that follow.
 */
public final class ContextFirst implements LauncherSessionListener {

    private static boolean started;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (started || !Boolean.getBoolean("passregion.context-first")) return;
        started = true;
        new TestContextManager(Shared.class).getTestContext().getApplicationContext();
    }

    @PassRegionTest
    private static final class Shared {}
}
