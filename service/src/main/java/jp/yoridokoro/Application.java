package jp.yoridokoro;

import jp.yoridokoro.launch.Launch;

/** {@code java -jar} entry: see {@link Launch} for the options. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) throws Exception {
        Launch.main(arguments);
    }
}
