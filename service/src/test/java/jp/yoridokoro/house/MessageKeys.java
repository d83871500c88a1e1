package jp.yoridokoro.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources ask the messages file for. */
final class MessageKeys {
    /** Calls whose key comes from elsewhere: the codes of validation, a choice's beginning, the ways of a role. */
    static final Set<String> HANDED_ON = Set.of(
            "base/web/JapaneseMessages.java",
            "layout/page.jte",
            "pages/Choice.java",
            "print/Size.java",
            "pages/hub/CaseTimeline.java",
            "pages/hub/ReadJudging.java",
            "pages/seek/RuleLine.java");

    private static final List<String> CONVENTIONS = List.of("jakarta.", "problem.", "done.");
    private static final Pattern KEY = Pattern.compile("\"([A-Za-z][\\w.-]*)\"");
    private static final Pattern VALIDATION = Pattern.compile("message = \"\\{([a-z][\\w.-]*)}\"");
    private static final Pattern VALUES = Pattern.compile("([\\w.]+)\\.values\\(\\)");

    /** The beginning of a key that is put together somewhere else, such as in the ways of a role. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)*\\.)\"\\s*\\+");

    /** A code handed to a method that looks up its words: in which package, how it is called, and the beginning of the key. */
    private record Code(String folder, Pattern call, String beginning) {}

    private static final List<Code> CODES = List.of(
            new Code(
                    "matching/", Pattern.compile("\\b(?:verdict|condition|within)\\(\\s*\"(\\w+)\""), "matching.rule."),
            new Code("matching/", Pattern.compile("\\badd\\(\\s*parts,\\s*settings,\\s*\"(\\w+)\""), "matching.score."),
            new Code("risk/", Pattern.compile("\\bwhen\\([^;]*?,\\s*\"(\\w+)\""), "risk.reason."),
            new Code("casework/", Pattern.compile("\\blabel\\(\"(\\w+)\"\\)"), "clock."),
            new Code("", Pattern.compile("\\bPages\\.go\\([^;]*,\\s*\"(\\w+)\"\\)"), "done."));

    /** Enums whose words are looked up from outside. */
    private static final Map<String, String> ENUMS = Map.of(
            "readiness.Gap$Code", "readiness.",
            "exchange.RegisterReport$CellProblem$Code", "exchange.cell.");

    private final Set<String> asked = new TreeSet<>();
    private final Set<String> beginnings = new TreeSet<>();
    private final Set<String> begun = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> unreadable = new TreeSet<>();
    private final List<Class<?>> enums = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("jp.yoridokoro").stream()
                    .filter(JavaClass::isEnum)
                    .<Class<?>>map(JavaClass::reflect)
                    .filter(Class::isEnum)
                    .toList();

    MessageKeys(List<Source> java, List<Source> templates) {
        Stream.concat(java.stream(), templates.stream()).forEach(source -> {
            source.calls("Words.of(").forEach(this::read);
            source.calls("Words.has(").forEach(this::read);
            source.calls("Choice.of(").forEach(this::choices);
            KEY.matcher(source.text()).results().forEach(key -> written.add(key.group(1)));
            BEGINNING.matcher(source.text()).results().forEach(key -> begun.add(key.group(1)));
            VALIDATION.matcher(source.text()).results().forEach(key -> asked.add(key.group(1)));
        });
        for (Code code : CODES) {
            java.stream()
                    .filter(source -> source.path().startsWith(code.folder()))
                    .flatMap(source -> code.call().matcher(source.text()).results())
                    .forEach(found -> asked.add(code.beginning() + found.group(1)));
        }
        ENUMS.forEach((name, beginning) -> constants(name).forEach(constant -> asked.add(beginning + constant)));
    }

    Set<String> asked() {
        return asked;
    }

    /** Beginnings of keys that code adds something to. */
    Set<String> beginnings() {
        return beginnings;
    }

    /** Sources that ask for a key which cannot be read off the call. */
    Set<String> unreadable() {
        return unreadable;
    }

    /** Every enum of the house. */
    List<Class<?>> enums() {
        return enums;
    }

    boolean uses(String key) {
        return byConvention(key)
                || asked.contains(key)
                || written.contains(key)
                || Stream.concat(beginnings.stream(), begun.stream()).anyMatch(key::startsWith);
    }

    static boolean byConvention(String key) {
        return CONVENTIONS.stream().anyMatch(key::startsWith);
    }

    /** Asks every constant of every enum for all its words. */
    List<String> missingOfEnums() {
        List<String> missing = new ArrayList<>();
        for (Class<?> type : enums) {
            Stream.concat(
                            Stream.of(type.getDeclaredMethods()),
                            Stream.of(type.getInterfaces()).flatMap(parent -> Stream.of(parent.getMethods())))
                    .filter(MessageKeys::saysWords)
                    .forEach(method -> Stream.of(type.getEnumConstants())
                            .filter(constant -> !says(method, constant))
                            .forEach(
                                    constant -> missing.add(type.getName() + "." + constant + " " + method.getName())));
        }
        return missing;
    }

    private static boolean saysWords(Method method) {
        return method.getReturnType() == String.class
                && method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getDeclaringClass().getName().startsWith("jp.yoridokoro");
    }

    private static boolean says(Method method, Object constant) {
        try {
            method.setAccessible(true);
            method.invoke(constant);
            return true;
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof MissingResourceException) {
                return false;
            }
            throw new IllegalStateException(method + " of " + constant, failure);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** "a.b" is a key, "a." + x a beginning, x + ".next" an ending; a word without a dot in a condition is no key. */
    private void read(Source.Call call) {
        String expression = call.first();
        boolean readable = false;
        Matcher literal = KEY.matcher(expression);
        while (literal.find()) {
            String words = literal.group(1);
            String before = expression.substring(0, literal.start()).strip();
            if (before.endsWith("+")) {
                continue;
            }
            if (expression.substring(literal.end()).strip().startsWith("+")) {
                beginnings.add(words);
                readable = true;
            } else if (words.contains(".") || literal.group().equals(expression)) {
                asked.add(words);
                readable = true;
            }
        }
        if (!readable) {
            unreadable.add(call.in().path());
        }
    }

    /** A beginning and the answers it is for; a list of answers from elsewhere is taken on trust. */
    private void choices(Source.Call call) {
        Matcher beginning = KEY.matcher(call.last());
        if (!beginning.matches()) {
            return;
        }
        beginnings.add(beginning.group(1) + ".");
        Matcher values = VALUES.matcher(call.first());
        if (values.matches()) {
            constants(values.group(1)).forEach(constant -> asked.add(beginning.group(1) + "." + constant));
        } else if (call.first().startsWith("List.of(\"")) {
            KEY.matcher(call.first()).results().forEach(code -> asked.add(beginning.group(1) + "." + code.group(1)));
        }
    }

    /** Of the one enum of that name; none where several have it. */
    private List<String> constants(String name) {
        String ending = name.replace('.', '$');
        List<Class<?>> found = enums.stream()
                .filter(type -> type.getName().endsWith("." + name)
                        || type.getName().endsWith("." + ending)
                        || type.getName().endsWith("$" + ending))
                .toList();
        return found.size() != 1
                ? List.of()
                : Stream.of(found.getFirst().getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList();
    }
}
