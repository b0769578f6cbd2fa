package samsyn.event;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import samsyn.event.AssessmentEvent.EvidenceAmended;
import samsyn.organisation.Organisation;
import samsyn.organisation.Unit;
import samsyn.score.Score;

/** Makes entries of every kind of event, following the records' own types: a new event is covered at once. */
final class RandomEvents {

    private static final List<String> PIECES = List.of(
            "å",
            "ä",
            "ö",
            "Å",
            "Ø",
            "é",
            "e\u0301",
            "🙂",
            "👩‍👩‍👧",
            "𐍈",
            "\"",
            "\\",
            "/",
            "\b",
            "\f",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u0001",
            "\u001f",
            "\u007f",
            "\u0080",
            "\u2028",
            "\u2029",
            "\ufeff",
            "\uffff",
            "</script>",
            "{\"a\":1}",
            "null",
            " ",
            "poäng",
            "Hur informeras medborgarna?",
            "a",
            "1.2",
            "%s",
            "${x}");

    private final Random random;
    private final EventForms forms;
    private int longTexts;

    RandomEvents(Random random) {
        this(random, EventTypes.RELEASED);
    }

    RandomEvents(Random random, EventForms forms) {
        this.random = random;
        this.forms = forms;
    }

    /** An entry as it could stand in the log, in any form of any kind of event. */
    Recorded entry() {
        List<String> names = forms.names().stream().sorted().toList();
        longTexts = 3;
        String name = names.get(random.nextInt(names.size()));
        EventForm form = (EventForm) record(forms.recordOf(name));
        long sequence = random.nextInt(3) == 0 ? 0 : random.nextLong(1L << 40);
        LocalDate occurred = form.occurredOn();
        return new Recorded(
                new Envelope(
                        uuid(),
                        uuid(),
                        sequence,
                        sequence + random.nextLong(1L << 40),
                        Instant.ofEpochSecond(random.nextLong(4_000_000_000L), 1_000L * random.nextInt(1_000_000)),
                        occurred == null ? null : occurred.toString(),
                        (Actor) record(Actor.class),
                        text(),
                        random.nextBoolean() ? uuid() : null,
                        random.nextBoolean() ? text() : null,
                        form.reason(),
                        base64(16),
                        sequence == 0 ? null : hex()),
                name,
                form);
    }

    private Object record(Class<?> type) {
        if (type == Ciphertext.class) {
            Text text = random.nextInt(4) == 0 ? (Text) record(Text.Stored.class) : new Text.Inline(base64(20));
            return new Ciphertext(Ciphertext.ALG, uuid(), base64(12), text);
        }
        if (type == EvidenceAmended.class) {
            return random.nextBoolean()
                    ? new EvidenceAmended(uuid(), (Evidence.Document) record(Evidence.Document.class), null, text())
                    : new EvidenceAmended(uuid(), null, (Evidence.WebPage) record(Evidence.WebPage.class), text());
        }
        if (type == Text.Stored.class) {
            return new Text.Stored(hex(), random.nextInt(1 << 30));
        }
        if (type == Score.NotApplicable.class) {
            return Score.NOT_APPLICABLE;
        }
        if (type == Unit.class) {
            return new Unit(name(), name(), (Unit.Type) value(Unit.Type.class), organisation(random.nextInt(4)));
        }
        if (type == Organisation.class) {
            return organisation(random.nextInt(4));
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No " + type + " could be made of " + Arrays.toString(values), e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextBoolean() ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        return switch (type) {
            case ParameterizedType list ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> value(list.getActualTypeArguments()[0]))
                        .toList();
            case Class<?> c when c == String.class -> text();
            case Class<?> c when c == UUID.class -> uuid();
            case Class<?> c when c == LocalDate.class -> LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000);
            case Class<?> c when c == BigDecimal.class -> decimal();
            case Class<?> c when c == boolean.class || c == Boolean.class -> random.nextBoolean();
            case Class<?> c when c == int.class || c == Integer.class -> random.nextInt() >> random.nextInt(32);
            case Class<?> c when c.isEnum() -> c.getEnumConstants()[random.nextInt(c.getEnumConstants().length)];
            case Class<?> c
            when c.isSealed() -> value(c.getPermittedSubclasses()[random.nextInt(c.getPermittedSubclasses().length)]);
            case Class<?> c when c.isRecord() -> record(c);
            default -> throw new IllegalArgumentException("An entry's data may not hold a " + type);
        };
    }

    private Organisation organisation(int within) {
        return new Organisation(name(), name(), within == 0 ? null : organisation(within - 1));
    }

    private String name() {
        return "x" + text();
    }

    /** Mostly short, now and then thousands of characters, of which some stand in no person's alphabet. */
    private String text() {
        int pieces = random.nextInt(200) == 0 && longTexts-- > 0 ? 2_500 : random.nextInt(6);
        return Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(pieces)
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private BigDecimal decimal() {
        BigInteger digits = new BigInteger(random.nextInt(58), random);
        BigDecimal decimal = new BigDecimal(digits, random.nextInt(18));
        return random.nextInt(5) == 0 ? decimal.negate() : decimal;
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String hex() {
        return HexFormat.of().formatHex(bytes(32));
    }

    private String base64(int length) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(length));
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
