package samsyn.privacy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The key store's two tables in memory, behind just as much JDBC as the key store speaks. */
final class KeyTables {

    private static final byte[] ERASED = new byte[0];

    final Map<Object, byte[]> rows = new ConcurrentHashMap<>();
    boolean down;

    DataSource dataSource() {
        return proxy(DataSource.class, (_, method, _) -> {
            if (down) {
                throw new SQLException("The tables are away.");
            }
            return method.getName().equals("getConnection") ? connection() : null;
        });
    }

    /** What erasing a person does: the row stays, without its key. */
    void erase(Object id) {
        rows.put(id, ERASED);
    }

    private Connection connection() {
        return proxy(
                Connection.class,
                (_, method, arguments) ->
                        method.getName().equals("prepareStatement") ? statement((String) arguments[0]) : null);
    }

    private PreparedStatement statement(String sql) {
        Map<Object, Object> parameters = new HashMap<>();
        return proxy(PreparedStatement.class, (_, method, arguments) -> switch (method.getName()) {
            case "setObject", "setBytes" -> parameters.put(arguments[0], arguments[1]);
            case "executeQuery" -> result(rows.get(parameters.get(1)));
            case "executeUpdate" -> {
                if (!sql.startsWith("insert into") || !sql.endsWith("on conflict do nothing")) {
                    throw new SQLException("Not known here: " + sql);
                }
                yield rows.putIfAbsent(parameters.get(1), (byte[]) parameters.get(2)) == null ? 1 : 0;
            }
            default -> null;
        });
    }

    private static ResultSet result(byte[] wrapped) {
        return proxy(ResultSet.class, (_, method, _) -> switch (method.getName()) {
            case "next" -> wrapped != null;
            case "getBytes" -> wrapped == ERASED ? null : wrapped;
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
