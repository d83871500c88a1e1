package jp.yoridokoro.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source of the service, its comments blanked out.
 *
 * @param path below {@code jp/yoridokoro} or below the templates, with slashes
 * @param text as long as the file, so that places in it are places in the file
 */
record Source(String path, String text) {
    private static final String STRING = "\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"";
    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\n]*+|/\\*[\\s\\S]*?\\*/)"
            + "|(?<words>\"\"\"[\\s\\S]*?\"\"\"|" + STRING + "|'(?:[^'\\\\\n]|\\\\.)++')");
    private static final Pattern TEMPLATE_COMMENT = Pattern.compile("<%--[\\s\\S]*?--%>");
    /** What openapi.yaml is made of; a default of a query value stands there too. */
    private static final Pattern API_TEXT =
            Pattern.compile("@(?:Operation|Schema|Parameter|Tag|QueryValue|OpenAPIDefinition)\\(");

    /** Words between quotes, and where they begin. */
    record Literal(int at, String words) {}

    /** The arguments of a call as they are written. */
    record Call(Source in, List<String> arguments) {
        String first() {
            return arguments.getFirst();
        }

        String last() {
            return arguments.getLast();
        }
    }

    static List<Source> java() {
        return under(Path.of("src/main/java/jp/yoridokoro"), ".java", TOKEN);
    }

    static List<Source> templates() {
        return under(Path.of("src/main/jte"), ".jte", TEMPLATE_COMMENT);
    }

    private static List<Source> under(Path root, String ending, Pattern comments) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new Source(
                            root.relativize(file).toString().replace('\\', '/'), without(comments, read(file))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every literal of a Java source but the texts of the API's document. */
    List<Literal> literals() {
        List<Literal> literals = new ArrayList<>();
        List<int[]> apiTexts = apiTexts();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            int at = token.start();
            if (apiTexts.stream().noneMatch(range -> range[0] < at && at < range[1])) {
                literals.add(new Literal(at, token.group()));
            }
        }
        return literals;
    }

    /** All calls that begin so, such as {@code Words.of(}. */
    List<Call> calls(String beginning) {
        List<Call> calls = new ArrayList<>();
        for (int at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
            if (at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1))) {
                List<String> arguments = new ArrayList<>();
                end(at + beginning.length(), arguments);
                calls.add(new Call(this, arguments));
            }
        }
        return calls;
    }

    private List<int[]> apiTexts() {
        List<int[]> ranges = new ArrayList<>();
        Matcher annotation = API_TEXT.matcher(text);
        while (annotation.find()) {
            ranges.add(new int[] {annotation.start(), end(annotation.end(), new ArrayList<>())});
        }
        return ranges;
    }

    /** Where the bracket opened before {@code from} is closed; takes down the arguments on the way. */
    private int end(int from, List<String> arguments) {
        Matcher token = TOKEN.matcher(text);
        int depth = 0;
        int begin = from;
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            if ((sign == '"' || sign == '\'') && token.region(at, text.length()).lookingAt()) {
                at = token.end() - 1;
            } else if (sign == '(') {
                depth++;
            } else if (depth == 0 && (sign == ',' || sign == ')')) {
                arguments.add(text.substring(begin, at).strip());
                begin = at + 1;
                if (sign == ')') {
                    return at;
                }
            } else if (sign == ')') {
                depth--;
            }
        }
        throw new IllegalStateException(path + ": a bracket is not closed");
    }

    private static String without(Pattern comments, String text) {
        return comments.matcher(text).replaceAll(found -> {
            boolean comment = !found.group().startsWith("\"") && !found.group().startsWith("'");
            return Matcher.quoteReplacement(comment ? found.group().replaceAll("[^\n]", " ") : found.group());
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
