package samsyn.privacy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * The store of keys, apart from the log: one key per interviewee and per interview, so that erasing a key erases a
 * person, and the few secrets both sides share. Every key is wrapped by a key that the database never sees.
 */
public final class KeyStore {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource database;
    private final SecretKey wrapping;

    /**
     * Opens the store.
     *
     * @param wrapping 32 bytes kept outside the database
     */
    public KeyStore(DataSource database, byte[] wrapping) {
        if (wrapping.length != KEY_BYTES) {
            throw new IllegalArgumentException("The wrapping key has 32 bytes, not " + wrapping.length + ".");
        }
        this.database = database;
        this.wrapping = aes(wrapping);
    }

    /** The key with that id, made now if there is none; needs the right to write. */
    public SecretKey keyFor(UUID id) {
        return aes(getOrCreate("select wrapped from personal_key where id = ?", PERSONAL_KEY_INSERT, id));
    }

    /** The key with that id, or empty if it was never made or has been erased. */
    public Optional<SecretKey> find(UUID id) {
        return select("select wrapped from personal_key where id = ?", id)
                .map(wrapped -> aes(unwrap(wrapped, id.toString())));
    }

    /** A secret that both sides share, 32 bytes, made at first use by the side that may write. */
    public byte[] secret(String name) {
        return getOrCreate("select wrapped from secret where name = ?", SECRET_INSERT, name);
    }

    private static final String PERSONAL_KEY_INSERT =
            "insert into personal_key (id, wrapped) values (?, ?) on conflict do nothing";
    private static final String SECRET_INSERT =
            "insert into secret (name, wrapped) values (?, ?) on conflict do nothing";

    private byte[] getOrCreate(String select, String insert, Object id) {
        Optional<byte[]> known = select(select, id);
        if (known.isEmpty()) {
            byte[] fresh = random(KEY_BYTES);
            insert(insert, id, wrap(fresh, id.toString()));
            known = select(select, id);
        }
        return unwrap(
                known.orElseThrow(() -> new KeyStoreException("The key store kept no key for " + id + ".", null)),
                id.toString());
    }

    private Optional<byte[]> select(String sql, Object id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
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

    /** nonce ‖ ciphertext ‖ tag; the id is bound to it, so wrapped keys cannot be swapped between rows. */
    private byte[] wrap(byte[] key, String id) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] wrapped = aesGcm(Cipher.ENCRYPT_MODE, wrapping, nonce, id, key);
        byte[] all = Arrays.copyOf(nonce, nonce.length + wrapped.length);
        System.arraycopy(wrapped, 0, all, nonce.length, wrapped.length);
        return all;
    }

    private byte[] unwrap(byte[] wrapped, String id) {
        return aesGcm(
                Cipher.DECRYPT_MODE,
                wrapping,
                Arrays.copyOf(wrapped, NONCE_BYTES),
                id,
                Arrays.copyOfRange(wrapped, NONCE_BYTES, wrapped.length));
    }

    static byte[] aesGcm(int mode, SecretKey key, byte[] nonce, String additional, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(additional.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new KeyStoreException(
                    "Not to be " + (mode == Cipher.ENCRYPT_MODE ? "encrypted" : "decrypted")
                            + " with this key: is it the right wrapping key?",
                    e);
        }
    }

    static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    static byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return fresh;
    }
}
