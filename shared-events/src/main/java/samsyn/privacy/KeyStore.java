package samsyn.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.sql.DataSource;

/**
 * The store of keys, apart from the log: one key per interviewee and per interview, so that erasing a key erases a
 * person, and the few secrets both sides share. Every key is wrapped by a key that the database never sees.
 */
public final class KeyStore {

    private static final String PERSONAL_KEY = "select wrapped from personal_key where id = ?";
    private static final String SECRET = "select wrapped from secret where name = ?";
    private static final String PERSONAL_KEY_INSERT =
            "insert into personal_key (id, wrapped) values (?, ?) on conflict do nothing";
    private static final String SECRET_INSERT =
            "insert into secret (name, wrapped) values (?, ?) on conflict do nothing";

    private final DataSource database;
    private final SecretKey wrapping;

    /**
     * Opens the store.
     *
     * @param wrapping 32 bytes kept outside the database
     */
    public KeyStore(DataSource database, byte[] wrapping) {
        this.database = database;
        this.wrapping = AesGcm.key(fitting(wrapping));
    }

    /**
     * A wrapping key as configurations write it.
     *
     * @throws IllegalArgumentException unless it is 32 bytes in base64
     */
    public static byte[] wrappingKey(String base64) {
        return fitting(Base64.getDecoder().decode(base64));
    }

    private static byte[] fitting(byte[] wrapping) {
        if (wrapping.length != AesGcm.KEY_BYTES) {
            throw new IllegalArgumentException("The wrapping key has 32 bytes, not " + wrapping.length + ".");
        }
        return wrapping;
    }

    /**
     * The key with that id, made now if there is none; needs the right to write.
     *
     * @throws KeyStoreException if it was erased: who comes back after that gets a new id
     */
    public SecretKey keyFor(UUID id) {
        return AesGcm.key(getOrCreate(PERSONAL_KEY, PERSONAL_KEY_INSERT, id));
    }

    /** The key with that id, or empty if it was never made or has been erased. */
    public Optional<SecretKey> find(UUID id) {
        return select(PERSONAL_KEY, id).map(wrapped -> AesGcm.key(unwrap(wrapped, id.toString())));
    }

    /** A secret that both sides share, 32 bytes, made at first use by the side that may write. */
    public byte[] secret(String name) {
        return getOrCreate(SECRET, SECRET_INSERT, name);
    }

    private byte[] getOrCreate(String select, String insert, Object id) {
        Optional<byte[]> known = select(select, id);
        if (known.isEmpty()) {
            byte[] fresh = AesGcm.random(AesGcm.KEY_BYTES);
            insert(insert, id, wrap(fresh, id.toString()));
            known = select(select, id);
        }
        return unwrap(
                known.orElseThrow(() -> new KeyStoreException("The key " + id + " was erased; use a new id.", null)),
                id.toString());
    }

    private Optional<byte[]> select(String sql, Object id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                // An erased key leaves its row without a key, so that none is ever made again under its id.
                return row.next() ? Optional.ofNullable(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new KeyStoreException("The key store cannot be read.", e);
        }
    }

    private void insert(String sql, Object id, byte[] wrapped) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.setBytes(2, wrapped);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new KeyStoreException("The key store cannot be written.", e);
        }
    }

    /** The id is bound to it, so wrapped keys cannot be swapped between rows. */
    private byte[] wrap(byte[] key, String id) {
        return AesGcm.sealed(wrapping, AesGcm.random(AesGcm.NONCE_BYTES), id, key);
    }

    private byte[] unwrap(byte[] wrapped, String id) {
        return AesGcm.opened(wrapping, id, wrapped)
                .orElseThrow(() -> new KeyStoreException(
                        "The key " + id + " cannot be unwrapped: is the wrapping key that of this key store?", null));
    }
}
