package jp.yoridokoro.launch;

import java.nio.file.Path;

/**
 * The words of the command line.
 *
 * @param port {@code --port N}, 8080 unless said; 0 takes any free port
 * @param host {@code --host A}, 127.0.0.1 unless said
 * @param demo {@code --demo}: demo data goes into an empty database named by the environment too
 * @param data folder of the embedded database: {@code YORIDOKORO_DATA}, else {@code .data}
 */
record Options(int port, String host, boolean demo, Path data) {
    private static final String USAGE = "使い方: ops/start [--port 番号] [--host アドレス] [--demo]";

    /** @throws IllegalArgumentException with the usage line where a word is unknown or lacks its value */
    static Options of(String[] arguments) {
        int port = 8080;
        String host = "127.0.0.1";
        boolean demo = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--port" -> port = port(value(arguments, ++i));
                case "--host" -> host = value(arguments, ++i);
                case "--demo" -> demo = true;
                default -> throw new IllegalArgumentException(arguments[i] + " は使えません。" + USAGE);
            }
        }
        String data = System.getenv("YORIDOKORO_DATA");
        return new Options(
                port, host, demo, Path.of(data == null ? ".data" : data).toAbsolutePath());
    }

    private static String value(String[] arguments, int i) {
        if (i >= arguments.length) {
            throw new IllegalArgumentException(arguments[i - 1] + " に値がありません。" + USAGE);
        }
        return arguments[i];
    }

    private static int port(String words) {
        try {
            return Integer.parseInt(words);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(words + " はポートの番号ではありません。" + USAGE, notANumber);
        }
    }
}
