package samsyn.query.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import samsyn.privacy.KeyStore;
import samsyn.privacy.Seal;

/** The seal that both sides share; fetched when it is first needed, since the command side makes it. */
final class Seals implements Supplier<Seal> {

    private static final String SECRET = "seal";

    private final KeyStore keys;
    private volatile @Nullable Seal seal;

    Seals(KeyStore keys) {
        this.keys = keys;
    }

    @Override
    public Seal get() {
        Seal known = seal;
        if (known == null) {
            known = new Seal(keys.secret(SECRET));
            seal = known;
        }
        return known;
    }
}
