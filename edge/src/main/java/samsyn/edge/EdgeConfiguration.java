package samsyn.edge;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import samsyn.edge.asking.Claims;
import samsyn.edge.health.HealthConfiguration;
import samsyn.edge.setting.SharedSettings;
import samsyn.edge.token.TokenConfiguration;
import samsyn.edition.Editions;
import samsyn.edition.EditionsFolder;
import samsyn.organisation.Organisations;

/** What each side imports; where both run in one process, it is there once. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SharedSettings.class)
@PropertySource("classpath:samsyn/edge/edge.properties")
@Import({TokenConfiguration.class, HealthConfiguration.class})
public class EdgeConfiguration {

    @Bean
    EditionsFolder editionsFolder(SharedSettings settings) {
        return settings.folder();
    }

    @Bean
    Editions editions(EditionsFolder folder) {
        return folder.editions();
    }

    @Bean
    Organisations organisations(EditionsFolder folder) {
        return folder.organisations();
    }

    @Bean
    Claims claims(Organisations organisations) {
        return new Claims(organisations);
    }
}
