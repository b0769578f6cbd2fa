package samsyn.query.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import samsyn.query.page.PageConfiguration;

/** Every read needs a token: carried by the request itself, or held by the session of whoever signed in with one. */
@Configuration(proxyBeanMethods = false)
class QuerySecurity {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String COOKIE = "SAMSYN-SESSION";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types samsyn";

    /** Read as the controllers' addresses are, decoded: compared as it was sent, %61dmin would not be admin. */
    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private static final RequestMatcher ADMIN =
            PathPatternRequestMatcher.withDefaults().matcher("/api/admin/**");

    private final InstantSource clock = InstantSource.system();

    @Bean
    TokenKeys queryTokenKeys(Environment environment) {
        return new TokenKeys(
                environment.getProperty("samsyn.token.keys"),
                environment.getProperty("samsyn.oidc.issuer"),
                environment.getProperty("samsyn.token.audience", "samsyn"));
    }

    @Bean
    @Order(20)
    SecurityFilterChain queryApiChain(HttpSecurity http, TokenKeys queryTokenKeys) {
        return http.securityMatcher(request -> isApiRead(request) || isAdmin(request))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(QuerySecurity::isAdmin)
                        .access((who, _) -> new AuthorizationDecision(Readers.isCoordinator(who.get())))
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterAfter(new EndedTokens(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new ProviderAway(), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(queryTokenKeys.decoder()))
                        .authenticationEntryPoint(
                                (request, response, e) -> Answers.send(Fault.NOT_SIGNED_IN, null, request, response))
                        .accessDeniedHandler(
                                (request, response, e) -> Answers.send(Fault.NOT_ALLOWED, null, request, response)))
                .headers(QuerySecurity::headers)
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain queryPageChain(HttpSecurity http, TokenKeys queryTokenKeys) {
        AuthenticationManager tokens = new ProviderManager(new JwtAuthenticationProvider(queryTokenKeys.decoder()));
        LoginUrlAuthenticationEntryPoint door = new LoginUrlAuthenticationEntryPoint("/login");
        return http.securityMatcher(request -> !isApi(request))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(PageConfiguration.OPEN.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.disable())
                .addFilterAfter(new EndedTokens(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new ProviderAway(), UsernamePasswordAuthenticationFilter.class)
                .addFilterAt(new TokenLogin(tokens), UsernamePasswordAuthenticationFilter.class)
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(queryTokenKeys.decoder())).authenticationEntryPoint(door))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(door))
                .logout(logout -> logout.logoutSuccessUrl("/login?logout")
                        .deleteCookies(COOKIE)
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .headers(QuerySecurity::headers)
                .build();
    }

    /** The session's cookie is for the server only, and comes along from our own pages and plain links only. */
    @Bean
    ServletContextInitializer querySessionCookie() {
        return context -> {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName(COOKIE);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
        };
    }

    static boolean isApi(HttpServletRequest request) {
        return API.matches(request);
    }

    /** Looking after the whole is the query side's, whatever the method. */
    private static boolean isAdmin(HttpServletRequest request) {
        return ADMIN.matches(request);
    }

    private static boolean isApiRead(HttpServletRequest request) {
        return isApi(request) && READS.contains(request.getMethod());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny());
    }
}
