package io.levee;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Remembers at least the latest {@code most} ids that were kept and at most twice as many, without a lock around more
 * than one entry. Once the young ones are {@code most}, they become the old ones, and who was old is forgotten.
 */
final class Recent<V> {

    private final int most;
    private final AtomicReference<Ages<V>> ages;

    private record Ages<V>(ConcurrentMap<String, V> young, ConcurrentMap<String, V> old) {

        /** The young ones get all the room that they will need at once: no teller waits while a map grows. */
        Ages(int most, ConcurrentMap<String, V> old) {
            this(new ConcurrentHashMap<>(most), old);
        }
    }

    Recent(int most) {
        this.most = most;
        this.ages = new AtomicReference<>(new Ages<>(most, new ConcurrentHashMap<>()));
    }

    private Ages<V> ages() {
        return Objects.requireNonNull(ages.get());
    }

    @Nullable
    V find(String id) {
        Ages<V> now = ages();
        V value = now.young.get(id);
        return value == null ? now.old.get(id) : value;
    }

    /** Makes an id one of the latest. Returns its value: the one that it has, else the one given. */
    V keep(String id, V otherwise) {
        Ages<V> now = ages();
        V young = now.young.get(id);
        if (young != null) {
            return young;
        }
        V old = now.old.get(id);
        V value = old == null ? otherwise : old;
        V sooner = now.young.putIfAbsent(id, value);
        if (sooner != null) {
            return sooner;
        }
        if (now.young.size() >= most) {
            ages.compareAndSet(now, new Ages<>(most, now.young));
        }
        return value;
    }
}
