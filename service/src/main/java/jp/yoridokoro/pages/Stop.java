package jp.yoridokoro.pages;

/** One step in a bar of steps. */
public record Stop(String words, State state) {
    /** Where the work stands. */
    public enum State {
        DONE,
        HERE,
        AHEAD
    }

    public boolean here() {
        return state == State.HERE;
    }

    public String css() {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    public String shape() {
        return switch (state) {
            case DONE -> "✔";
            case HERE -> "●";
            case AHEAD -> "○";
        };
    }
}
