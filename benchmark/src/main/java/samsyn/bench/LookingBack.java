package samsyn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import samsyn.bench.store.CountingStore;
import samsyn.bench.story.GrownStory;
import samsyn.bench.story.Growth;
import samsyn.event.Actor.Role;
import samsyn.privacy.Seal;
import samsyn.query.face.Documents;
import samsyn.query.mongo.MongoDocuments;
import samsyn.query.mongo.ViewDatabase;
import samsyn.query.mongo.ViewWriter;
import samsyn.query.openness.Asker;
import samsyn.query.projection.AssessmentFold;
import samsyn.query.projection.Entry;
import samsyn.query.projection.EntryLog;
import samsyn.query.read.AssessmentOverview;
import samsyn.query.read.Assessments;
import samsyn.query.read.Standings;
import samsyn.query.then.Then;

/**
 * What it costs to look back: an evaluator's overview of an assessment as it was at a random moment, beside folding it
 * from its first entry up to there. The log is read from memory.
 */
final class LookingBack implements Program {

    private static final double CPU_AT_THE_MEDIAN = 15;
    private static final double WHOLE_AT_99_PERCENT = 150;
    private static final int WARM_UP = 100;
    private static final int LOOKS = 1_000;
    private static final int FOLDS = 9;
    private static final int AT_ONCE = 500;
    private static final int TEAM_IS_THERE = 4;
    private static final long KEPT = 100_000;
    private static final double NANOS = 1e6;

    private static final Asker EVALUATOR = new Asker("evaluator-1", "Utvärderare 1", Set.of());
    private static final Seal SEAL = new Seal(new byte[32]);

    /** Milliseconds of one look: of this thread's processor time, and whole. */
    private record Cost(double cpu, double whole) {}

    @Override
    public List<Figure> measure(Asked asked) {
        List<Figure> figures = new ArrayList<>();
        for (int length : asked.entries()) {
            Lines.progress("  %d entries", length);
            figures.add(measure(GrownStory.entries(Growth.MIXED, length, asked.seed()), asked.seed()));
        }
        return figures;
    }

    private static Figure measure(List<byte[]> entries, long seed) {
        Random random = new Random(seed);
        double folding = folding(entries, random);
        try (CountingStore store = new CountingStore();
                ViewDatabase database = new ViewDatabase(store.connectionString())) {
            project(entries, database);
            Views views = new Views(entries, database);
            Cost first = views.look(entries.size() - 1);
            List<Cost> costs = new ArrayList<>();
            for (int look = 0; look < WARM_UP + LOOKS; look++) {
                Cost cost = views.look(moment(entries, random));
                if (look >= WARM_UP) {
                    costs.add(cost);
                }
            }
            return figure(entries.size(), first, costs, folding);
        }
    }

    private static Figure figure(int length, Cost first, List<Cost> costs, double folding) {
        double cpu = Statistics.median(costs.stream().mapToDouble(Cost::cpu).toArray());
        double[] whole = costs.stream().mapToDouble(Cost::whole).toArray();
        Lines.say("");
        Lines.say(
                "%d entries, %d looks: %.2f ms of processor time at the median, whole %.2f ms; folding from the first entry %.0f ms",
                length, costs.size(), cpu, Statistics.median(whole), folding);
        Lines.say(
                "the first look, with nothing kept and nothing warm: %.0f ms, whole %.0f ms",
                first.cpu(), first.whole());
        Lines.goal("ms of processor time at the median", cpu, CPU_AT_THE_MEDIAN);
        Lines.goal("ms whole, 99 of 100 looks", Statistics.percentile(99, whole), WHOLE_AT_99_PERCENT);
        return new Figure(
                "asof-" + length,
                "ms of processor time at the median",
                cpu,
                Map.of("folding from the first entry", folding));
    }

    private static int moment(List<byte[]> entries, Random random) {
        return random.nextInt(TEAM_IS_THERE, entries.size());
    }

    private static double folding(List<byte[]> entries, Random random) {
        double[] costs = new double[FOLDS];
        for (int n = 0; n < FOLDS; n++) {
            int last = moment(entries, random);
            double begin = ProcessorTime.now();
            AssessmentFold fold = new AssessmentFold(assessment(entries));
            entries.subList(0, last + 1).forEach(entry -> fold.apply(Entry.read(entry)));
            costs[n] = ProcessorTime.now() - begin;
        }
        return Statistics.median(costs);
    }

    private static void project(List<byte[]> entries, ViewDatabase database) {
        AssessmentFold fold = new AssessmentFold(assessment(entries));
        ViewWriter writer = new ViewWriter(database);
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            entries.subList(from, Math.min(entries.size(), from + AT_ONCE)).forEach(e -> fold.apply(Entry.read(e)));
            writer.write(List.of(fold.takeUnwritten()));
        }
    }

    private static UUID assessment(List<byte[]> entries) {
        return Entry.read(entries.getFirst()).envelope().assessment();
    }

    /** The query side's own parts over that store and that log. */
    private static final class Views {

        private final UUID assessment;
        private final Documents documents;

        Views(List<byte[]> entries, ViewDatabase database) {
            assessment = assessment(entries);
            EntryLog log =
                    (of, first, last, to) -> entries.subList((int) first, (int) Math.min(entries.size(), last + 1))
                            .forEach(entry -> to.accept(Entry.read(entry)));
            documents = new MongoDocuments(database, new Then(log, this::documents, KEPT));
        }

        private Documents documents() {
            return documents;
        }

        Cost look(long moment) {
            long begin = System.nanoTime();
            double cpu = ProcessorTime.now();
            Documents then = documents.asOf(assessment, moment);
            AssessmentOverview overview =
                    new Assessments(then, new Standings(then), () -> SEAL).overview(assessment, EVALUATOR);
            Cost cost = new Cost(ProcessorTime.now() - cpu, (System.nanoTime() - begin) / NANOS);
            if (overview.role() != Role.EVALUATOR) {
                throw new IllegalStateException("The overview is somebody else's.");
            }
            return cost;
        }
    }
}
