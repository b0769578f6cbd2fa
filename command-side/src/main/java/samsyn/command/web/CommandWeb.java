package samsyn.command.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import samsyn.command.axon.Commands;
import samsyn.command.postgres.LogReader;
import samsyn.edition.Editions;
import samsyn.organisation.Organisations;
import samsyn.privacy.KeyStore;
import samsyn.privacy.PersonalText;
import samsyn.privacy.Seal;
import samsyn.text.Reveal;
import samsyn.text.Texts;

/** The command API's parts. */
@Configuration(proxyBeanMethods = false)
@Import({CommandSecurity.class, CommandErrors.class, PathErrors.class})
public class CommandWeb {

    @Bean
    TokenKeys commandTokenKeys(Environment environment) {
        return new TokenKeys(
                environment.getProperty("samsyn.token.keys"),
                environment.getProperty("samsyn.oidc.issuer"),
                environment.getProperty("samsyn.token.audience", "samsyn"));
    }

    @Bean
    Reveal commandReveal(LogReader commandLogReader, KeyStore commandKeyStore) {
        return new Reveal(new Texts(commandLogReader::beside, new PersonalText(commandKeyStore)::decrypt));
    }

    @Bean
    CommandDoor commandDoor(Commands commands, KeyStore commandKeyStore) {
        return new CommandDoor(commands, new Seal(commandKeyStore.secret("seal")), commandKeyStore.secret("request"));
    }

    @Bean
    SetupController setupController(CommandDoor door, Editions commandEditions, Organisations commandOrganisations) {
        return new SetupController(door, commandEditions, commandOrganisations);
    }

    @Bean
    EvidenceController evidenceController(CommandDoor door, KeyStore commandKeyStore) {
        return new EvidenceController(door, new PersonalText(commandKeyStore));
    }

    @Bean
    ScoringController scoringController(CommandDoor door) {
        return new ScoringController(door);
    }

    @Bean
    WritingController writingController(CommandDoor door, Organisations commandOrganisations) {
        return new WritingController(door, commandOrganisations);
    }

    @Bean
    ReviewController reviewController(CommandDoor door) {
        return new ReviewController(door);
    }

    @Bean
    WebMvcConfigurer commandArguments(Organisations commandOrganisations) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IncomingResolver(commandOrganisations));
            }
        };
    }
}
