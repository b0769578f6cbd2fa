package samsyn.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import samsyn.command.CommandConfiguration;
import samsyn.edition.EditionsFolder;
import samsyn.json.FaultyFile;
import samsyn.query.QueryConfiguration;
import samsyn.query.ViewsProgress;
import samsyn.standalone.machine.PrivateFiles;
import samsyn.standalone.sample.SamplePeople;
import samsyn.standalone.sample.SamplePlayer;

/** Starts both sides in one Spring context, plays the sample at first start, and says when it can be seen. */
public final class BothSides implements Sides {

    private static final String SAMPLE = "sample";

    /** Both sides, nothing else: what each needs it imports itself. */
    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({CommandConfiguration.class, QueryConfiguration.class})
    static class OneContext {}

    @Override
    public void check() throws CannotStart {
        // Not through Spring, which would start the log before its place in the data directory is known.
        String folder = System.getProperty("samsyn.editions", System.getenv().getOrDefault("SAMSYN_EDITIONS", ""));
        try {
            var _ = EditionsFolder.read(folder);
        } catch (FaultyFile faulty) {
            throw new CannotStart("Samsyn cannot start: " + faulty.getMessage(), faulty);
        }
    }

    @Override
    public AutoCloseable start(Addresses addresses, Options options, DataDirectory data, Progress progress)
            throws IOException {
        TokenIssuer issuer = TokenIssuer.open(data);
        Map<String, String> tokens = SamplePeople.tokens(data.path(), issuer);
        boolean play = mustPlay(data, options.empty());
        progress.say("Samsyn starts both sides");
        ConfigurableApplicationContext context = application(settings(addresses, options, data, issuer), progress);
        try {
            String address = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
            if (play) {
                SamplePlayer.play(address, tokens, progress);
                data.writeSecret(SAMPLE, "played");
            }
            progress.ready(address);
            return context;
        } catch (IOException | RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** Only a first start begins the sample; one that was interrupted is played on. */
    private static boolean mustPlay(DataDirectory data, boolean empty) throws IOException {
        String state = data.readSecret(SAMPLE).orElse("");
        if (state.isEmpty()) {
            state = empty ? "none" : "playing";
            data.writeSecret(SAMPLE, state);
        }
        return state.equals("playing");
    }

    private static ConfigurableApplicationContext application(Map<String, Object> settings, Progress progress) {
        SpringApplication application = new SpringApplication(OneContext.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers((GenericApplicationContext context) -> context.registerBean(
                ViewsProgress.class, () -> (written, all) -> progress.bar("The views are made", written, all)));
        // As arguments, which nothing in the environment overrides: one side alone would write to another server.
        return application.run(settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new));
    }

    private static Map<String, Object> settings(
            Addresses addresses, Options options, DataDirectory data, TokenIssuer issuer) throws IOException {
        Path wrapping =
                PrivateFiles.createDirectory(data.path().resolve("secrets")).resolve("wrapping-key");
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", options.port());
        settings.put("server.address", "127.0.0.1");
        settings.put("server.shutdown", "immediate");
        settings.put("spring.threads.virtual.enabled", true);
        settings.put("spring.main.log-startup-info", false);
        settings.put("logging.register-shutdown-hook", false);
        settings.put("samsyn.postgres.url", addresses.postgresCommandUrl());
        settings.put("samsyn.query.postgres.url", addresses.postgresQueryUrl());
        settings.put("samsyn.keys.url", addresses.keysCommandUrl());
        settings.put("samsyn.query.keys.url", addresses.keysQueryUrl());
        settings.put(
                "samsyn.keys.wrapping-key",
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(PrivateFiles.secret(wrapping))));
        settings.put("samsyn.kafka.bootstrap-servers", addresses.kafkaBootstrapServers());
        settings.put("samsyn.mongodb.uri", addresses.mongoUri());
        settings.put("samsyn.token.keys", issuer.publicKeys().toString());
        settings.put("samsyn.token.audience", TokenIssuer.AUDIENCE);
        settings.put("samsyn.oidc.issuer", "");
        return settings;
    }
}
