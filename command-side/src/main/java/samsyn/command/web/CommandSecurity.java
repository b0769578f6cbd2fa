package samsyn.command.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import samsyn.json.CanonicalJson;

/** Every change needs a bearer token; nothing else of a browser's state counts here. */
@Configuration(proxyBeanMethods = false)
class CommandSecurity {

    /** Read as the controllers' addresses are, decoded: compared as it was sent, %61pi would not be api. */
    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private static final RequestMatcher ADMIN =
            PathPatternRequestMatcher.withDefaults().matcher("/api/admin/**");

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Bean
    @Order(10)
    SecurityFilterChain commandChain(HttpSecurity http, TokenKeys tokenKeys) {
        return http.securityMatcher(CommandSecurity::isCommand)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new ProviderAway(), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(tokenKeys.decoder()))
                        .authenticationEntryPoint(
                                (request, response, e) -> write(Fault.NOT_SIGNED_IN, request, response))
                        .accessDeniedHandler((request, response, e) -> write(Fault.NOT_ALLOWED, request, response)))
                .build();
    }

    static boolean isApi(HttpServletRequest request) {
        return API.matches(request);
    }

    private static boolean isCommand(HttpServletRequest request) {
        return isApi(request) && !ADMIN.matches(request) && !READS.contains(request.getMethod());
    }

    static void write(Fault fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(fault.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (fault == Fault.NOT_SIGNED_IN) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream()
                .write(CanonicalJson.mapper().writeValueAsBytes(Problem.of(fault, null, Language.of(request))));
    }
}
