package jp.yoridokoro.launch;

/** What the operator reads while the service starts and stops; not a log. */
@SuppressWarnings("SystemOut")
final class Terminal {
    private Terminal() {}

    static void say(String words) {
        System.out.println(words);
    }

    /** A failure in one line, and its root in another where it says more. */
    static void complain(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        System.err.println("起動できませんでした: " + failure.getMessage());
        if (root != failure) {
            System.err.println("  " + root.getMessage());
        }
    }
}
