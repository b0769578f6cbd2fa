package samsyn.command.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import samsyn.command.axon.Commands;
import samsyn.command.postgres.LogReader;
import samsyn.edge.problem.PathErrors;
import samsyn.edition.Editions;
import samsyn.organisation.Organisations;
import samsyn.privacy.KeyStore;
import samsyn.privacy.PersonalText;
import samsyn.privacy.Seal;
import samsyn.text.Reveal;
import samsyn.text.Texts;

/** The command API's parts. */
@Configuration(proxyBeanMethods = false)
@Import({CommandSecurity.class, CommandErrors.class})
public class CommandWeb {

    @Bean
    PathErrors commandPathErrors() {
        return new PathErrors(Fault.NO_SUCH_PATH, Fault.NO_SUCH_METHOD, Ordered.HIGHEST_PRECEDENCE);
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
    SetupController setupController(CommandDoor door, Editions editions, Organisations organisations) {
        return new SetupController(door, editions, organisations);
    }

    @Bean
    TeamController teamController(CommandDoor door, Organisations organisations) {
        return new TeamController(door, organisations);
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
    WritingController writingController(CommandDoor door, Organisations organisations) {
        return new WritingController(door, organisations);
    }

    @Bean
    ReviewController reviewController(CommandDoor door) {
        return new ReviewController(door);
    }

    @Bean
    WebMvcConfigurer commandArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new IncomingResolver());
            }
        };
    }
}
