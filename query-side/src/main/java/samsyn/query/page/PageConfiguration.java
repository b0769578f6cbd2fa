package samsyn.query.page;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import samsyn.query.wording.MessageTexts;

/** Puts the pages together; from outside they need the reads, and whoever gives a page its reader. */
@Configuration(proxyBeanMethods = false)
@Import(PageAddresses.class)
public class PageConfiguration {

    /** Addresses that must open without signing in. */
    public static final List<String> OPEN =
            List.of("/login", "/samsyn.css", "/live.js", "/menu.js", "/samsyn.svg", "/error");

    /** The engine that Boot's Thymeleaf views use, with the pages' own texts and nobody else's. */
    @Bean
    SpringTemplateEngine queryPageEngine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(MessageTexts.inEveryLanguage());
        return engine;
    }

    /** By the name that Spring looks for: the templates' own texts are in its language. */
    @Bean
    PageLanguage localeResolver() {
        return new PageLanguage();
    }

    @Bean
    WebMvcConfigurer queryPageLanguages(PageLanguage localeResolver) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AskedWords(MessageTexts.inEveryLanguage(), Clock.systemUTC()));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(localeResolver).addPathPatterns("/", "/login", "/assessments/**", "/error");
            }
        };
    }
}
