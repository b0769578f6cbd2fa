package samsyn.query.read;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import samsyn.event.AreaContent.Piece;
import samsyn.event.Evidence;
import samsyn.query.dossier.Link;
import samsyn.query.face.EvidenceFace;
import samsyn.query.read.EvidencePiece.AmendmentView;
import samsyn.text.Texts;

/** Turns evidence into what its reader sees: whole, with names and notes decrypted, or as a line of a list. */
final class EvidenceWording {

    private final Texts texts;

    EvidenceWording(Texts texts) {
        this.texts = texts;
    }

    /** How to call it in a list: a group, a title, an address, a question's code. */
    static String title(EvidenceFace face) {
        Piece piece = face.piece();
        if (piece.interview() != null) {
            return piece.interview().group();
        }
        if (piece.document() != null) {
            return piece.document().title();
        }
        return piece.page() != null
                ? piece.page().address()
                : Objects.requireNonNull(piece.selfDescription()).question();
    }

    static EvidencePiece.Kind kind(EvidenceFace face) {
        Piece piece = face.piece();
        if (piece.interview() != null) {
            return EvidencePiece.Kind.INTERVIEW;
        }
        if (piece.document() != null) {
            return EvidencePiece.Kind.DOCUMENT;
        }
        return piece.page() != null ? EvidencePiece.Kind.WEB_PAGE : EvidencePiece.Kind.SELF_DESCRIPTION;
    }

    /** With all that was said, seen and answered. */
    EvidencePiece whole(EvidenceFace face, UUID assessment, List<Link> links) {
        return piece(
                face,
                links,
                interview -> interview(interview, assessment),
                page -> new EvidencePiece.WebPage(page.address(), page.seenOn(), texts.plain(page.saw())),
                self -> new EvidencePiece.SelfDescription(self.question(), texts.plain(self.answer())));
    }

    /** As a line of a list, for which no key and no long text is needed. */
    static EvidencePiece line(EvidenceFace face, List<Link> links) {
        return piece(
                face,
                links,
                EvidenceWording::line,
                page -> new EvidencePiece.WebPage(page.address(), page.seenOn(), null),
                self -> new EvidencePiece.SelfDescription(self.question(), null));
    }

    private static EvidencePiece piece(
            EvidenceFace face,
            List<Link> links,
            Function<Evidence.Interview, EvidencePiece.Interview> interview,
            Function<Evidence.WebPage, EvidencePiece.WebPage> page,
            Function<Evidence.SelfDescription, EvidencePiece.SelfDescription> self) {
        Piece piece = face.piece();
        var amended = face.amended();
        return new EvidencePiece(
                piece.id(),
                kind(face),
                title(face),
                face.version(),
                piece.interview() == null ? null : interview.apply(piece.interview()),
                piece.document() == null ? null : document(piece.document()),
                piece.page() == null ? null : page.apply(piece.page()),
                piece.selfDescription() == null ? null : self.apply(piece.selfDescription()),
                face.recorded().by(),
                face.recorded().at(),
                amended == null
                        ? null
                        : new AmendmentView(amended.said().by(), amended.said().at(), amended.reason()),
                links.stream().map(EvidencePiece.LinkedQuestion::of).toList());
    }

    private static EvidencePiece.Document document(Evidence.Document d) {
        return new EvidencePiece.Document(d.title(), d.link(), d.dated(), d.sha256());
    }

    private static EvidencePiece.Interview line(Evidence.Interview interview) {
        return new EvidencePiece.Interview(
                interview.group(),
                interview.heldOn(),
                interview.participants().stream()
                        .map(p -> new EvidencePiece.Participant(p.person(), p.role(), null, null))
                        .toList(),
                null,
                null);
    }

    private EvidencePiece.Interview interview(Evidence.Interview interview, UUID assessment) {
        Optional<String> notes = texts.plain(interview.notes(), assessment);
        return new EvidencePiece.Interview(
                interview.group(),
                interview.heldOn(),
                interview.participants().stream()
                        .map(p -> participant(p, assessment))
                        .toList(),
                notes.orElse(null),
                notes.isEmpty() ? true : null);
    }

    private EvidencePiece.Participant participant(Evidence.Participant participant, UUID assessment) {
        Optional<String> name = texts.plain(participant.name(), assessment);
        return new EvidencePiece.Participant(
                participant.person(), participant.role(), name.orElse(null), name.isEmpty() ? true : null);
    }
}
