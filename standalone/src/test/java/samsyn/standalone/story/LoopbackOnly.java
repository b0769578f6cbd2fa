package samsyn.standalone.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;
import samsyn.standalone.Samsyn;

/** Samsyn with a listener inside the JDK's sockets: writes down every address connected to and every name looked up. */
public final class LoopbackOnly {

    /** Names the file that what was heard is written to. */
    private static final String FILE = "samsyn.test.connections";

    private static final String HEARD = "samsyn.test.heard";

    private LoopbackOnly() {}

    /** Starts it with the sample; when it has stopped, what was heard is in that file. */
    static RunningSamsyn starting(Path data, Path heard) throws IOException {
        List<String> flags = List.of(
                "-Djdk.attach.allowAttachSelf=true", "-XX:+EnableDynamicAgentLoading", "-D" + FILE + "=" + heard);
        return RunningSamsyn.starting(LoopbackOnly.class, data, flags);
    }

    public static void main(String[] arguments) {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        System.getProperties().put(HEARD, heard);
        Instrumentation instrumentation = ByteBuddyAgent.install();
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(ElementMatchers.none())
                .type(ElementMatchers.named("sun.nio.ch.Net"))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Connecting.class)
                        .on(ElementMatchers.named("connect").and(ElementMatchers.takesArguments(4)))))
                .type(ElementMatchers.named("java.net.InetAddress"))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(LookingUp.class)
                        .on(ElementMatchers.named("getAllByName0")
                                .and(ElementMatchers.takesArgument(0, String.class)))))
                .installOn(instrumentation);
        Path file = Path.of(System.getProperty(FILE));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Files.write(file, new TreeSet<>(heard));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        Samsyn.main(arguments);
    }

    /** Runs inside {@code sun.nio.ch.Net.connect}; knows nothing but the JDK's own classes. */
    public static final class Connecting {
        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        public static void connect(@Advice.Argument(2) InetAddress remote, @Advice.Argument(3) int port) {
            ((Queue<String>) System.getProperties().get("samsyn.test.heard"))
                    .add("connect " + remote.getHostAddress()
                            + (remote.isLoopbackAddress() ? " loopback" : " OUTSIDE"));
        }
    }

    /** Runs inside the JDK's look-up of names. */
    public static final class LookingUp {
        @Advice.OnMethodEnter
        @SuppressWarnings("unchecked")
        public static void lookUp(@Advice.Argument(0) String host) {
            ((Queue<String>) System.getProperties().get("samsyn.test.heard")).add("look up " + host);
        }
    }
}
