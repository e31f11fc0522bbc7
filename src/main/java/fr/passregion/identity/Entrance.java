package fr.passregion.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in who has just proved who they are otherwise than on the sign-in page, under a new session number. */
@Component
public class Entrance {

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    private final SignInTrace traces;
    private final SignInAnswers answers;
    private final Accounts accounts;
    private final KnownDevices devices;

    Entrance(SignInTrace traces, SignInAnswers answers, Accounts accounts, KnownDevices devices) {
        this.devices = devices;
        this.traces = traces;
        this.answers = answers;
        this.accounts = accounts;
    }

    /**
     * Lets somebody all the way in who has now proved what was still missing.
     *
     * @return the page that they wanted before they were asked, or their start page
     */
    public String letThrough(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        var person = accounts.find(account).orElseThrow();
        var page = answers.firstPage(person, request, response);
        letIn(person, request, response);
        return page;
    }

    public void letIn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var former = request.getSession(false);
        if (former != null) former.invalidate();
        request.getSession();
        tokens.saveToken(null, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.authorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        traces.leave(person, request);
        devices.see(person, request, response);
    }
}
