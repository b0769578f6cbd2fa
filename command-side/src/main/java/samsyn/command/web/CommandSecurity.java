package samsyn.command.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import samsyn.edge.asking.Claims;
import samsyn.edge.problem.Problems;
import samsyn.edge.route.Routes;
import samsyn.edge.token.ProviderAway;

/** Every change needs a bearer token; nothing else of a browser's state counts here. */
@Configuration(proxyBeanMethods = false)
class CommandSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain commandChain(HttpSecurity http, Claims claims) {
        return http.securityMatcher(Routes::isCommand)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new ProviderAway(Fault.PROVIDER_UNAVAILABLE), BearerTokenAuthenticationFilter.class)
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(claims))
                        .authenticationEntryPoint(Problems.door(Fault.NOT_SIGNED_IN))
                        .accessDeniedHandler(Problems.refusal(Fault.NOT_ALLOWED)))
                .build();
    }
}
