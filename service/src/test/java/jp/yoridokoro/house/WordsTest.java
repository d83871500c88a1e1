package jp.yoridokoro.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Words;
import org.junit.jupiter.api.Test;

/** Everything a reader sees is Japanese and comes from messages_ja.properties; a key that is not there fails the build (issue 4). */
class WordsTest {
    /** Kana and kanji: a bracket or a comma alone is no word. */
    private static final Pattern JAPANESE =
            Pattern.compile("[\\u3041-\\u3096\\u30A1-\\u30FA\\u3400-\\u9FFF\\uF900-\\uFAFF\\uFF66-\\uFF9D]");

    /** Sources whose Japanese is read, not shown. */
    private static final Map<String, String> DATA = Map.ofEntries(
            Map.entry("base/Era.java", "names of eras and the ways a day is written"),
            Map.entry("base/Initials.java", "table of kana"),
            Map.entry("likeness/Kana.java", "table of kana"),
            Map.entry("likeness/Places.java", "the ways an address is written"),
            Map.entry("directory/Services.java", "names of the services, as the national files write them"),
            Map.entry("directory/WamFile.java", "headings of the national file of offices"),
            Map.entry("directory/ImportMunicipalities.java", "heading of the national file of codes"),
            Map.entry("directory/Municipalities.java", "how addresses name district and island"),
            Map.entry("exchange/Cells.java", "what people write in cells"),
            Map.entry("exchange/RegisterColumn.java", "headings a register is read by"),
            Map.entry("pages/office/UnitCard.java", "the mark a night's report carries"),
            Map.entry("pages/specialist/Writing.java", "the ways a year and kana are written"),
            Map.entry("placement/Nameless.java", "how people are addressed in free words"),
            Map.entry("postal/PostalCodes.java", "what the postal file writes where a code has no town"),
            Map.entry("registry/PersonFacts.java", "which signs a name in kana may have"),
            Map.entry("vacancy/NightReport.java", "the mark a vacancy file is read by"),
            Map.entry("vacancyfile/Column.java", "headings a vacancy file is read by"),
            Map.entry("launch/DemoAccounts.java", "terminal of whoever starts the service"),
            Map.entry("launch/EmbeddedDatabase.java", "terminal of whoever starts the service"),
            Map.entry("launch/Launch.java", "terminal of whoever starts the service"),
            Map.entry("launch/Options.java", "terminal of whoever starts the service"),
            Map.entry("launch/Terminal.java", "terminal of whoever starts the service"));

    /** A word in Latin letters; ID and km are Japanese enough. */
    private static final Pattern FOREIGN = Pattern.compile("[A-Za-z]{3,}");

    private static final List<Source> JAVA = Source.java();
    private static final List<Source> TEMPLATES = Source.templates();
    private static final MessageKeys KEYS = new MessageKeys(JAVA, TEMPLATES);

    @Test
    void every_key_that_is_asked_for_is_in_the_file() {
        assertThat(KEYS.asked()).hasSizeGreaterThan(200);
        assertThat(KEYS.asked()).filteredOn(key -> !Words.has(key)).isEmpty();
    }

    @Test
    void every_beginning_that_a_code_is_added_to_is_in_the_file() throws IOException {
        Set<String> inFile = Set.copyOf(keysOfFile());

        assertThat(KEYS.beginnings())
                .hasSizeGreaterThan(20)
                .filteredOn(beginning -> !MessageKeys.byConvention(beginning)
                        && inFile.stream().noneMatch(key -> key.startsWith(beginning)))
                .isEmpty();
    }

    @Test
    void every_constant_of_an_enum_has_its_words() {
        assertThat(KEYS.enums()).hasSizeGreaterThan(40);
        assertThat(KEYS.missingOfEnums()).isEmpty();
    }

    @Test
    void a_key_is_written_where_it_is_asked_for() {
        assertThat(KEYS.unreadable()).isEqualTo(MessageKeys.HANDED_ON);
    }

    @Test
    void no_template_holds_japanese() {
        Set<String> found = TEMPLATES.stream()
                .filter(template -> JAPANESE.matcher(template.text()).find())
                .map(Source::path)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEmpty();
    }

    @Test
    void no_literal_of_java_holds_japanese_that_is_shown() {
        Map<String, List<String>> found = new TreeMap<>();
        for (Source source : JAVA) {
            List<String> words = source.literals().stream()
                    .map(Source.Literal::words)
                    .filter(literal -> JAPANESE.matcher(literal).find())
                    .toList();
            if (!words.isEmpty()) {
                found.put(source.path(), words);
            }
        }

        assertThat(found.keySet()).as("exceptions without need").containsAll(DATA.keySet());
        found.keySet().removeAll(DATA.keySet());
        assertThat(found).isEmpty();
    }

    @Test
    void nobody_keeps_a_key_that_nothing_uses() throws IOException {
        assertThat(keysOfFile()).filteredOn(key -> !KEYS.uses(key)).isEmpty();
    }

    @Test
    void nobody_keeps_the_words_of_a_refusal_that_nothing_says() throws IOException {
        Set<String> slugs = DocsTest.reasons().stream().map(Reason::slug).collect(Collectors.toSet());

        assertThat(keysOfFile())
                .filteredOn(key -> key.matches("problem\\.[^.]+\\.(title|next)"))
                .filteredOn(key -> !slugs.contains(key.split("\\.")[1]))
                .isEmpty();
    }

    @Test
    void no_key_stands_twice_in_the_file() throws IOException {
        Set<String> seen = new TreeSet<>();

        assertThat(keysOfFile()).filteredOn(key -> !seen.add(key)).isEmpty();
    }

    @Test
    void every_sentence_is_japanese() throws IOException {
        assertThat(keysOfFile())
                .filteredOn(key -> !JAPANESE.matcher(Words.of(key)).find()
                        && FOREIGN.matcher(Words.of(key)).find())
                .isEmpty();
    }

    private static List<String> keysOfFile() throws IOException {
        String file = Files.readString(Path.of("src/main/resources/messages_ja.properties"), StandardCharsets.UTF_8);
        Stream<MatchResult> lines = Pattern.compile("^([^#=\\s]+)=", Pattern.MULTILINE)
                .matcher(file)
                .results();
        return lines.map(line -> line.group(1)).toList();
    }
}
