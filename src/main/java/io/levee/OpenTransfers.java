package io.levee;

import io.levee.transfer.InvalidInputException;
import io.levee.transfer.Release;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The transfers that were screened last, so that they can be released and closed by their id. In memory alone.
 *
 * <p>Most transfers ask for nothing and are closed within minutes; those that somebody was asked to look into may wait
 * for days. So these are counted apart, and a busy day does not push them out. No look waits for the work of another:
 * each transfer is one immutable value that is replaced as a whole.
 */
final class OpenTransfers {

    /** About 1 KB each. As many that ask for VERIFY come from some ten million transfers. */
    static final int MOST = 50_000;

    private final Recent<AtomicReference<OpenTransfer>> ordinary;
    private final Recent<AtomicReference<OpenTransfer>> questioned;

    OpenTransfers(int most) {
        ordinary = new Recent<>(most);
        questioned = new Recent<>(most);
    }

    /** The hold of a transfer that was lifted; null where none was, or where it is forgotten. */
    @Nullable
    Lifted lifted(String id) {
        AtomicReference<OpenTransfer> known = known(id);
        return known == null ? null : open(known).lifted();
    }

    /** The look that was taken last at a transfer; null where none was, or where it is forgotten. */
    @Nullable
    PriorLook prior(String id) {
        AtomicReference<OpenTransfer> known = known(id);
        return known == null ? null : open(known).prior();
    }

    void looked(Screening screening) {
        String id = screening.transferId();
        AtomicReference<OpenTransfer> first = null;
        AtomicReference<OpenTransfer> known = known(id);
        if (known == null) {
            first = new AtomicReference<>(OpenTransfer.of(screening));
            known = ordinary.keep(id, first);
        }
        if (known != first) {
            known.updateAndGet(open -> open.with(screening));
        }
        (open(known).isQuestioned() ? questioned : ordinary).keep(id, known);
    }

    /** The transfer of an id, which must have been screened here. */
    OpenTransfer get(String id) {
        return open(screened(id));
    }

    /** Lifts the hold of a transfer. */
    OpenTransfer release(String id, Release release) {
        return Objects.requireNonNull(screened(id).updateAndGet(open -> open.released(release)));
    }

    /** Takes in that a transfer proved genuine, if it is remembered. */
    void cleared(String id) {
        AtomicReference<OpenTransfer> known = known(id);
        if (known != null) {
            known.updateAndGet(OpenTransfer::cleared);
        }
    }

    private @Nullable AtomicReference<OpenTransfer> known(String id) {
        AtomicReference<OpenTransfer> known = questioned.find(id);
        return known == null ? ordinary.find(id) : known;
    }

    private AtomicReference<OpenTransfer> screened(@Nullable String id) {
        AtomicReference<OpenTransfer> known = id == null ? null : known(id);
        if (known == null) {
            throw InvalidInputException.of(
                    "transferId", "not screened here or too long ago", "the id of a transfer that was screened here");
        }
        return known;
    }

    private static OpenTransfer open(AtomicReference<OpenTransfer> known) {
        return Objects.requireNonNull(known.get());
    }
}
