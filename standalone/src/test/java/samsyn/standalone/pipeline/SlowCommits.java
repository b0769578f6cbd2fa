package samsyn.standalone.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database whose commits are held up, as by a pause or a slow disk, while their transaction stays open. */
final class SlowCommits {

    private SlowCommits() {}

    /** @param beforeCommit run before every commit, which waits for it */
    static DataSource of(DataSource database, Callable<?> beforeCommit) {
        return before(DataSource.class, database, "", () -> null, beforeCommit);
    }

    private static <T> T before(Class<T> type, T real, String method, Callable<?> first, Callable<?> beforeCommit) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, called, arguments) -> {
                    if (called.getName().equals(method)) {
                        first.call();
                    }
                    Object result = invoke(() -> called.invoke(real, arguments));
                    return result instanceof Connection connection
                            ? before(Connection.class, connection, "commit", beforeCommit, beforeCommit)
                            : result;
                }));
    }

    private static @Nullable Object invoke(Callable<@Nullable Object> call) throws Throwable {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
