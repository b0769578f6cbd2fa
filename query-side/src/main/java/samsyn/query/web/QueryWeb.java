package samsyn.query.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import samsyn.edge.problem.PathErrors;
import samsyn.edition.Editions;
import samsyn.privacy.KeyStore;
import samsyn.privacy.PersonalText;
import samsyn.query.face.Documents;
import samsyn.query.kafka.Projector;
import samsyn.query.live.Freshness;
import samsyn.query.live.Streams;
import samsyn.query.mongo.ProjectorNotes;
import samsyn.query.mongo.ViewDatabase;
import samsyn.query.page.PageConfiguration;
import samsyn.query.postgres.AccessLog;
import samsyn.query.postgres.LogReader;
import samsyn.query.read.Areas;
import samsyn.query.read.Assessments;
import samsyn.query.read.EvidencePieces;
import samsyn.query.read.History;
import samsyn.query.read.Questions;
import samsyn.query.read.Results;
import samsyn.query.read.ShortFacts;
import samsyn.query.read.Standings;
import samsyn.text.Texts;

/** The reads, and the addresses at which they are answered. */
@Configuration(proxyBeanMethods = false)
@Import({QuerySecurity.class, PageConfiguration.class, ApiErrors.class})
public class QueryWeb {

    @Bean
    PathErrors queryPathErrors() {
        return new PathErrors(Fault.NO_SUCH_PATH, Fault.NO_SUCH_METHOD, Ordered.LOWEST_PRECEDENCE);
    }

    @Bean
    Seals querySeals(KeyStore queryKeyStore) {
        return new Seals(queryKeyStore);
    }

    @Bean
    Texts queryTexts(LogReader queryLog, KeyStore queryKeyStore) {
        return new Texts(queryLog::beside, new PersonalText(queryKeyStore)::decrypt);
    }

    @Bean
    Assessments queryAssessments(Documents queryDocuments, Standings queryStandings, Seals querySeals) {
        return new Assessments(queryDocuments, queryStandings, querySeals);
    }

    @Bean
    Results queryResults(Documents queryDocuments, Standings queryStandings) {
        return new Results(queryDocuments, queryStandings);
    }

    @Bean
    ShortFacts queryShortFacts(Documents queryDocuments, Standings queryStandings) {
        return new ShortFacts(queryDocuments, queryStandings);
    }

    @Bean
    EvidencePieces queryEvidence(
            Documents queryDocuments, Standings queryStandings, Texts queryTexts, Seals querySeals) {
        return new EvidencePieces(queryDocuments, queryStandings, queryTexts, querySeals);
    }

    @Bean
    History queryHistory(Documents queryDocuments, Standings queryStandings, Texts queryTexts, Seals querySeals) {
        return new History(queryDocuments, queryStandings, queryTexts, querySeals);
    }

    @Bean
    AssessmentApi queryAssessmentApi(
            Assessments queryAssessments, Results queryResults, ShortFacts queryShortFacts, History queryHistory) {
        return new AssessmentApi(queryAssessments, queryResults, queryShortFacts, queryHistory);
    }

    @Bean
    Questions queryQuestions(Documents queryDocuments, Standings queryStandings, Texts queryTexts) {
        return new Questions(queryDocuments, queryStandings, queryTexts);
    }

    @Bean
    Areas queryAreas(Documents queryDocuments, Standings queryStandings, Texts queryTexts) {
        return new Areas(queryDocuments, queryStandings, queryTexts);
    }

    @Bean
    WorkApi queryWorkApi(Questions queryQuestions, Areas queryAreas, EvidencePieces queryEvidence) {
        return new WorkApi(queryQuestions, queryAreas, queryEvidence);
    }

    @Bean
    EditionApi queryEditionApi(Editions editions) {
        return new EditionApi(editions);
    }

    @Bean
    OpenApiFiles queryOpenApiFiles() {
        return new OpenApiFiles();
    }

    @Bean
    StreamApi queryStreamApi(Streams queryStreams, Assessments queryAssessments) {
        return new StreamApi(queryStreams, queryAssessments);
    }

    @Bean
    ProjectionApi queryProjectionApi(
            ViewDatabase queryDatabase, ProjectorNotes queryNotes, LogReader queryLog, Projector queryProjector) {
        return new ProjectionApi(queryDatabase, queryNotes, queryLog, queryProjector);
    }

    @Bean
    WebMvcConfigurer queryReads(Seals querySeals, Freshness queryFreshness, AccessLog queryAccessLog) {
        BeforeReading before = new BeforeReading(querySeals, queryFreshness, queryAccessLog::record);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Askers());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                before.standIn(registry);
            }
        };
    }
}
