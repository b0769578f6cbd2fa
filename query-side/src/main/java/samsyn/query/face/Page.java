package samsyn.query.face;

import java.util.List;
import java.util.UUID;
import samsyn.query.dossier.Link;
import samsyn.query.dossier.Pages;
import samsyn.query.dossier.Remark;
import samsyn.query.dossier.Writing;

/** A page of a list, as a document: what stands on it, and whether the list may go on. */
public sealed interface Page<T> {

    List<T> items();

    boolean full();

    /** Links to a question that one person made. */
    record LinkPage(List<Link> items, boolean full) implements Page<Link> {
        static LinkPage of(Pages.Places<Link> page) {
            return new LinkPage(page.items(), page.isFull());
        }
    }

    /** Remarks on a question or an area that one person made. */
    record RemarkPage(List<Remark> items, boolean full) implements Page<Remark> {
        static RemarkPage of(Pages.Places<Remark> page) {
            return new RemarkPage(page.items(), page.isFull());
        }
    }

    /** Texts on an area. */
    record WritingPage(List<Writing> items, boolean full) implements Page<Writing> {
        static WritingPage of(Pages.Places<Writing> page) {
            return new WritingPage(page.items(), page.isFull());
        }
    }

    /** Ids of evidence. */
    record IdPage(List<UUID> items, boolean full) implements Page<UUID> {
        static IdPage of(Pages.Places<UUID> page) {
            return new IdPage(page.items(), page.isFull());
        }
    }
}
