package samsyn.organisation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.organisation.Likeness.Kind;
import samsyn.organisation.Likeness.Named;

/**
 * Finds organisations that may be one and the same as a person would, who sees past spelling, kinds of organisation and
 * forms of ids. What the register lists under two ids is two, and what is certain is no likeness.
 */
public final class Resemblance {

    private static final Pattern COUNTRY = Pattern.compile("([a-z]{2})(?:[:_/ -]+|(?=\\d))(.+)");
    private static final Pattern ZEROS = Pattern.compile("^0+(?=.)");

    private Resemblance() {}

    /** In what an employer, or what is around it, is like the unit, or the employer like what is around the unit. */
    public static List<Likeness> between(Organisation employer, Organisation unit) {
        if (employer.isTiedTo(unit)) {
            return List.of();
        }
        return Stream.concat(
                        unit.chain().map(around -> of(employer, around)),
                        employer.chain().skip(1).map(around -> of(around, unit)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** In what the two are like each other, what is around them left aside. */
    public static Optional<Likeness> of(Organisation said, Organisation known) {
        return kind(said, known).map(kind -> new Likeness(kind, Named.of(said), Named.of(known)));
    }

    /** Whether a reader would take both for names of the same organisation. */
    static boolean isLike(String one, String other) {
        return Organisation.folded(one).equals(Organisation.folded(other))
                || NameForm.of(one).isLike(NameForm.of(other));
    }

    private static Optional<Kind> kind(Organisation one, Organisation other) {
        if (one.listed() && other.listed()) {
            return Optional.empty();
        }
        if (areLikeIds(one.id(), other.id())) {
            return Optional.of(Kind.ID);
        }
        NameForm name = NameForm.of(one.name());
        NameForm otherName = NameForm.of(other.name());
        boolean office = name.levels().isEmpty() || otherName.levels().isEmpty();
        if (office && areKeptApart(one.within(), other.within())) {
            return Optional.empty();
        }
        return name.isLike(otherName)
                ? Optional.of(Kind.NAME)
                : name.holdsOrIsHeldBy(otherName) ? Optional.of(Kind.PART) : Optional.empty();
    }

    /** Offices share a name where what is around them does not. */
    private static boolean areKeptApart(@Nullable Organisation one, @Nullable Organisation other) {
        return one != null
                && other != null
                && !one.isTiedTo(other)
                && kind(one, other).isEmpty();
    }

    private static boolean areLikeIds(String one, String other) {
        Code code = Code.of(one);
        Code otherCode = Code.of(other);
        return code.number().equals(otherCode.number())
                && (code.country().equals(otherCode.country())
                        || code.country().isEmpty()
                        || otherCode.country().isEmpty());
    }

    /**
     * What an id says, however it is written.
     *
     * @param country empty where the id does not say it
     * @param number a code in the country's register, without zeros before it
     */
    private record Code(String country, String number) {
        static Code of(String id) {
            boolean listed = Organisation.isListed(id);
            String plain = Organisation.folded(listed ? id : id.substring(Organisation.UNLISTED.length()));
            Matcher parts = COUNTRY.matcher(plain);
            return parts.matches()
                    ? new Code(parts.group(1), ZEROS.matcher(parts.group(2)).replaceFirst(""))
                    : new Code("", ZEROS.matcher(plain).replaceFirst(""));
        }
    }
}
