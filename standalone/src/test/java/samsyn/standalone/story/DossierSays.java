package samsyn.standalone.story;

import static java.util.function.Function.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import samsyn.command.assessment.WhatStands;
import samsyn.command.assessment.WhatStands.*;
import samsyn.event.AssessmentEvent.Member;
import samsyn.query.dossier.Agreement;
import samsyn.query.dossier.AreaFile;
import samsyn.query.dossier.AreaReview;
import samsyn.query.dossier.CaseFile;
import samsyn.query.dossier.Contents;
import samsyn.query.dossier.Dossier;
import samsyn.query.dossier.Link;
import samsyn.query.dossier.OwnScore;
import samsyn.query.dossier.QuestionFile;
import samsyn.query.dossier.Remark;
import samsyn.score.Comparison;

/** What stands by the query side's dossier. */
final class DossierSays {

    private DossierSays() {}

    static WhatStands of(Dossier d) {
        return new WhatStands(
                d.caseFile().phase().name(),
                d.caseFile().unit(),
                d.caseFile().year(),
                byId(d.caseFile().team().stream(), CaseFile.Membership::id, DossierSays::inTeam),
                Set.copyOf(d.caseFile().formers()),
                byId(d.questions().values().stream(), QuestionFile::code, DossierSays::judged),
                byId(d.evidence().all().values().stream(), e -> e.id(), e -> new Gathered(e.evidence(), e.version())),
                d.areas().values().stream()
                        .flatMap(area -> remarksIn(area, d).map(r -> Map.entry(r.id(), remarked(r, area))))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                d.areas().values().stream()
                        .flatMap(area -> noted(area).entrySet().stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                d.caseFile().facts().version(),
                d.caseFile().facts().facts(),
                byId(d.areas().values().stream(), AreaFile::code, area -> reviewed(area, d)));
    }

    private static InTeam inTeam(CaseFile.Membership m) {
        return new InTeam(new Member(m.id(), m.name(), m.employer()), m.duty(), m.active());
    }

    private static Judged judged(QuestionFile q) {
        Agreement agreement = q.agreement();
        return new Judged(
                q.round(),
                newest(q.own().all()),
                Optional.ofNullable(agreement.disclosure())
                        .map(d -> new Shown(d.scores(), new Comparison(d.mean(), d.gap(), d.tolerance(), d.within()))),
                Optional.ofNullable(agreement.proposal())
                        .map(p -> new Proposed(
                                p.id(),
                                p.said().by().id(),
                                p.score(),
                                p.mean(),
                                Optional.ofNullable(p.reason()),
                                Set.copyOf(p.confirmed()))),
                Optional.ofNullable(q.content()),
                agreement.version(),
                byId(
                        q.allLinks(),
                        Link::id,
                        link -> new Linked(link.content(), link.evaluator().id())));
    }

    private static Map<String, Own> newest(List<OwnScore> scores) {
        Map<String, OwnScore> newest = scores.stream()
                .collect(Collectors.toMap(
                        own -> own.evaluator().id(),
                        identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(OwnScore::version))));
        return byId(
                newest.values().stream(),
                own -> own.evaluator().id(),
                own -> new Own(
                        own.version(),
                        own.round(),
                        Optional.ofNullable(own.score()),
                        Optional.ofNullable(own.rationale()),
                        own.links()));
    }

    private static Remarked remarked(Remark r, AreaFile area) {
        return new Remarked(
                area.code(), Optional.ofNullable(r.question()), r.author().id(), r.resolution() != null);
    }

    private static Map<UUID, Noted> noted(AreaFile area) {
        return byId(
                area.writings().all(),
                text -> text.id(),
                text -> new Noted(
                        area.code(), text.kind(), text.content(), text.author().id(), text.version()));
    }

    private static Reviewed reviewed(AreaFile area, Dossier d) {
        AreaReview review = area.review();
        return new Reviewed(
                review.status().name(),
                Optional.ofNullable(review.approved()).map(AreaReview.Handed::content),
                Contents.of(area, d).hash(),
                remarkedSinceGivenBack(area, d));
    }

    /** Those that are there now and were not yet there in what reviewers know. */
    private static Set<UUID> remarkedSinceGivenBack(AreaFile area, Dossier d) {
        Dossier then = d.givenBack().get(area.code());
        if (then == null) {
            return Set.of();
        }
        Set<UUID> before =
                remarksIn(then.area(area.code()), then).map(Remark::id).collect(Collectors.toSet());
        return remarksIn(area, d)
                .map(Remark::id)
                .filter(id -> !before.contains(id))
                .collect(Collectors.toSet());
    }

    private static Stream<Remark> remarksIn(AreaFile area, Dossier d) {
        return Stream.concat(area.allRemarks(), d.questionsIn(area).flatMap(QuestionFile::allRemarks));
    }

    private static <T, K, R> Map<K, R> byId(Stream<T> things, Function<T, K> id, Function<T, R> said) {
        return things.collect(Collectors.toMap(id, said));
    }
}
