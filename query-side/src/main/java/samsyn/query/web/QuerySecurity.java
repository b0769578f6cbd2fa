package samsyn.query.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionCookieConfig;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
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
import samsyn.edge.asking.Asking;
import samsyn.edge.asking.Claims;
import samsyn.edge.problem.Problems;
import samsyn.edge.route.Routes;
import samsyn.edge.token.ProviderAway;
import samsyn.query.page.PageConfiguration;

/** Every read needs a token: carried by the request itself, or held by the session of whoever signed in with one. */
@Configuration(proxyBeanMethods = false)
class QuerySecurity {

    private static final String COOKIE = "SAMSYN-SESSION";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; font-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types samsyn";

    private final InstantSource clock = InstantSource.system();

    @Bean
    @Order(20)
    SecurityFilterChain queryApiChain(HttpSecurity http, Claims claims) {
        return http.securityMatcher(Routes::isApiRead)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(Routes::isAdmin)
                        .access((who, _) -> new AuthorizationDecision(isCoordinator(who.get())))
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterAfter(new EndedTokens(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(new ProviderAway(Fault.PROVIDER_UNAVAILABLE), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(claims))
                        .authenticationEntryPoint(Problems.door(Fault.NOT_SIGNED_IN))
                        .accessDeniedHandler(Problems.refusal(Fault.NOT_ALLOWED)))
                .headers(QuerySecurity::headers)
                .build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain queryPageChain(HttpSecurity http, JwtDecoder decoder, Claims claims) {
        JwtAuthenticationProvider tokens = new JwtAuthenticationProvider(decoder);
        tokens.setJwtAuthenticationConverter(claims);
        LoginUrlAuthenticationEntryPoint door = new LoginUrlAuthenticationEntryPoint("/login");
        return http.securityMatcher(request -> !Routes.isApi(request))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(PageConfiguration.OPEN.toArray(String[]::new))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .requestCache(cache -> cache.disable())
                .addFilterAfter(new EndedTokens(clock), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new ProviderAway(Fault.PROVIDER_UNAVAILABLE), UsernamePasswordAuthenticationFilter.class)
                .addFilterAt(new TokenLogin(new ProviderManager(tokens)), UsernamePasswordAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(claims))
                        .authenticationEntryPoint(door))
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

    private static boolean isCoordinator(@Nullable Authentication who) {
        return Asking.in(who)
                .filter(asking -> asking.has(Asking.Right.COORDINATOR))
                .isPresent();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frame -> frame.deny());
    }
}
