package samsyn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import samsyn.bench.story.GrownStory;
import samsyn.bench.story.Growth;
import samsyn.bench.story.PlayedStory;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.Entry;

/** What it costs to fold entries one by one into documents, beside reading the same entries. */
final class Folding implements Program {

    private static final double TIMES_READING = 2.5;
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 21;
    private static final int GROWN_ROUNDS = 3;
    /** Enough to be longer than the clock is coarse, few enough to lie in the cache still. */
    private static final int AT_ONCE = 100;

    /** Milliseconds for one entry. */
    private record Cost(double reading, double folding) {
        double ratio() {
            return folding / reading;
        }

        static Cost median(List<Cost> costs) {
            return new Cost(
                    Statistics.median(costs.stream().mapToDouble(Cost::reading).toArray()),
                    Statistics.median(costs.stream().mapToDouble(Cost::folding).toArray()));
        }
    }

    @Override
    public List<Figure> measure(Asked asked) throws Exception {
        Cost played = played(PlayedStory.entries());
        Lines.say("");
        Lines.say("%-10s %8s %12s %12s %8s", "grown by", "entries", "reading ms", "folding ms", "ratio");
        for (Growth growth : Growth.values()) {
            grown(growth, asked);
        }
        return List.of(new Figure(
                "fold",
                "ms of processor time per entry",
                played.folding(),
                Map.of("reading the same entries", played.reading())));
    }

    private static Cost played(List<byte[]> entries) {
        List<Cost> costs = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            Cost cost = round(entries, List.of(entries.size())).getFirst();
            if (round >= WARM_UP) {
                costs.add(cost);
            }
        }
        Cost cost = Cost.median(costs);
        double[] ratios = costs.stream().mapToDouble(Cost::ratio).toArray();
        Lines.say("");
        Lines.say(
                "Hammarö 2013, %d entries one by one, median of %d rounds: reading %.4f ms, folding %.4f ms per entry",
                entries.size(), ROUNDS, cost.reading(), cost.folding());
        Lines.say(
                "folding ÷ reading in one round: median %.2f, four of five between %.2f and %.2f",
                Statistics.median(ratios), Statistics.percentile(10, ratios), Statistics.percentile(90, ratios));
        Lines.goal("folding ÷ reading", Statistics.median(ratios), TIMES_READING);
        return cost;
    }

    private static void grown(Growth growth, Asked asked) {
        List<byte[]> entries = GrownStory.entries(growth, asked.mostEntries(), asked.seed());
        List<List<Cost>> rounds = new ArrayList<>();
        for (int round = 0; round < GROWN_ROUNDS; round++) {
            Lines.progress("  %s, round %d of %d", growth, round + 1, GROWN_ROUNDS);
            rounds.add(round(entries, asked.entries()));
        }
        List<Double> reading = new ArrayList<>();
        List<Double> folding = new ArrayList<>();
        for (int i = 0; i < asked.entries().size(); i++) {
            int at = i;
            int length = asked.entries().get(i);
            Cost cost = Cost.median(rounds.stream().map(costs -> costs.get(at)).toList());
            Lines.say("%-10s %8d %12.4f %12.4f %8.2f", growth, length, cost.reading(), cost.folding(), cost.ratio());
            reading.add(cost.reading() * length);
            folding.add(cost.folding() * length);
        }
        if (asked.entries().size() > 1) {
            Lines.say(
                    "%-10s %8s %12.2f %12.2f",
                    growth,
                    "exponent",
                    Statistics.exponent(asked.entries(), reading),
                    Statistics.exponent(asked.entries(), folding));
        }
    }

    /** Folds them all, each taken as soon as it is folded; answers what it cost up to each of these lengths. */
    private static List<Cost> round(List<byte[]> entries, List<Integer> lengths) {
        List<Cost> costs = new ArrayList<>();
        UUID assessment = Entry.read(entries.getFirst()).envelope().assessment();
        AssessmentFold fold = new AssessmentFold(assessment);
        double reading = 0;
        double folding = 0;
        int from = 0;
        for (int length : lengths) {
            while (from < length) {
                int to = Math.min(length, from + AT_ONCE);
                List<Entry> read = new ArrayList<>(AT_ONCE);
                double begin = ProcessorTime.now();
                for (byte[] entry : entries.subList(from, to)) {
                    read.add(Entry.read(entry));
                }
                double between = ProcessorTime.now();
                for (Entry entry : read) {
                    fold.apply(entry);
                    var _ = fold.takeUnwritten();
                }
                reading += between - begin;
                folding += ProcessorTime.now() - between;
                from = to;
            }
            costs.add(new Cost(reading / length, folding / length));
        }
        return costs;
    }
}
