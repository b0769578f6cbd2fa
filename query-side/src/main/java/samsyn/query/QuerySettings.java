package samsyn.query;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import samsyn.edge.setting.Setting;
import samsyn.edge.setting.SharedSettings;

/**
 * What the query side needs besides what both sides do.
 *
 * @param mongodb the views
 * @param node names this node, the same after a restart; the machine's name unless it is set
 * @param query where both sides run in one process: what this side reads by roles of its own
 */
@ConfigurationProperties("samsyn")
record QuerySettings(
        @DefaultValue Mongo mongodb,
        @DefaultValue("") String node,
        @DefaultValue Reading query) {

    QuerySettings {
        node = node.isBlank() ? host() : node;
    }

    /** @param uri connection string */
    record Mongo(String uri) {
        Mongo {
            uri = Setting.required(uri, "SAMSYN_MONGODB_URI");
        }

        /** A password may stand in it. */
        @Override
        public String toString() {
            return "Mongo";
        }
    }

    /** The databases of which there are reading roles. */
    record Reading(
            @Nullable DatabaseRole postgres, @Nullable DatabaseRole keys) {}

    /** @param url JDBC address, with user and password */
    record DatabaseRole(@Nullable String url) {

        String or(String shared, String variable) {
            return url == null || url.isBlank() ? shared : Setting.postgres(url, variable);
        }

        @Override
        public String toString() {
            return "Role";
        }
    }

    /** JDBC address of the log. */
    String log(SharedSettings shared) {
        String url = shared.postgres().url();
        DatabaseRole own = query.postgres();
        return own == null ? url : own.or(url, "SAMSYN_QUERY_POSTGRES_URL");
    }

    /** JDBC address of the key store. */
    String keys(SharedSettings shared) {
        String url = shared.keys().url();
        DatabaseRole own = query.keys();
        return own == null ? url : own.or(url, "SAMSYN_QUERY_KEYS_URL");
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
