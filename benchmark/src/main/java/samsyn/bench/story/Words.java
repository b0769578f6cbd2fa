package samsyn.bench.story;

import java.util.List;
import java.util.Random;

/** Swedish words in a row, as long as a text of its kind usually is. */
final class Words {

    private static final List<String> WORDS = List.of(
            "kommunens",
            "invånare",
            "nämnden",
            "följer",
            "upp",
            "målen",
            "varje",
            "år",
            "och",
            "redovisar",
            "öppet",
            "hur",
            "synpunkter",
            "åtgärdas",
            "i",
            "verksamheten",
            "skolan",
            "äldreomsorgen",
            "brukarna",
            "tillfrågas",
            "beslut",
            "underlag",
            "budgeten",
            "anger",
            "ansvar",
            "mått",
            "och",
            "resultat",
            "för",
            "förvaltningen");

    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    String some(int letters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < letters) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return text.toString().strip();
    }
}
