package io.levee.history;

import io.levee.transfer.Attempt;
import io.levee.transfer.Coverage;
import io.levee.transfer.DatedEvent;

/** Takes entries one by one, in the order in which they were added. */
interface Entries {

    void move(Moved movement);

    void add(DatedEvent event);

    void add(Attempt attempt);

    void cover(Coverage coverage);
}
