package jp.yoridokoro.registry;

import jp.yoridokoro.base.Reason;

/** Refusals of the registry. */
public enum RegistryReason implements Reason {
    /** Several hubs serve the municipality and none was named. */
    HUB_NEEDED(422),
    /** No such hub serves the municipality. */
    HUB_UNKNOWN(422),
    /** No such office or no such specialist. */
    OFFICE_UNKNOWN(422),
    NEED_UNKNOWN(422),
    PLACE_UNKNOWN(422),
    TWICE_IN_LIST(422),
    TWO_MAIN_CAREGIVERS(422),
    /** A wished place has a rank, every other has none. */
    WISH_NEEDS_RANK(422),
    /** The record is merged into another, which the facts name. */
    MERGED(410),
    /** A day in the future where something has already happened. */
    NOT_YET(422);

    private final int status;

    RegistryReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
