package fr.passregion.identity;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two ways in: pages, for people with a session; and the API, for machines that show a key at each request. */
@EnableWebSecurity
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String PAGES_LOAD_ONLY_OUR_OWN = """
            default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
            object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'""";
    /** Over HTTPS the browser itself forgets what the installed app kept, should the page's script not have run. */
    private static final ClearSiteDataHeaderWriter EVERYTHING_KEPT_GOES =
            new ClearSiteDataHeaderWriter(Directive.STORAGE);

    private static final String NOTHING_IS_LOADED = "default-src 'none'; frame-ancestors 'none'";
    private static final String ONLY_OUR_CAMERA_AND_PLACE =
            "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=()";

    /** To measure each step of the way in costs more than the steps. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Doors doors, ApiKeys keys, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerKeys(keys), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> common(headers, NOTHING_IS_LOADED))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(doors))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, Doors doors, PageRefusals refusals, SignInAnswers answers, SignInTrace traces) {
        return http.addFilterBefore(new LongestSession(traces), SecurityContextHolderFilter.class)
                // What a mail program posts by itself (RFC 8058): the secret is in the address. And a question that
                // changes nothing, posted so that no address keeps where somebody stands. Neither needs a session.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/desinscription/*", "/ou-l-utiliser"))
                .formLogin(form -> form.loginPage("/connexion")
                        .usernameParameter("identifiant")
                        .passwordParameter("motDePasse")
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(out -> out.logoutUrl("/deconnexion")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(EVERYTHING_KEPT_GOES))
                        .logoutSuccessUrl("/"))
                .headers(headers -> common(headers, PAGES_LOAD_ONLY_OUR_OWN))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(doors))
                .build();
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(ONLY_OUR_CAMERA_AND_PLACE))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
