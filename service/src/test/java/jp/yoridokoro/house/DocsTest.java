package jp.yoridokoro.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.yoridokoro.base.Reason;
import jp.yoridokoro.base.Words;
import jp.yoridokoro.emergency.Stage;
import jp.yoridokoro.emergency.Workflow;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.registration.RegistrationWorkflow;
import jp.yoridokoro.testing.Service;
import org.junit.jupiter.api.Test;

/**
 * Documents printed from the code are kept in docs/ and may not grow stale. To print them anew: {@code YORIDOKORO_DOCS=write ops/test
 * -Dtest=DocsTest -Dyoridokoro.docs=write}.
 */
class DocsTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void states_md_is_printed_from_the_tables() throws IOException {
        StringBuilder page = new StringBuilder("""
                # States
                Printed from `emergency/Workflow` and `registration/RegistrationWorkflow` by `DocsTest`; do not edit.
                The database holds the same moves of a case in `stage_move`. A step not listed here is refused.

                ## Emergency case
                | stage | step | leads to | who |
                |---|---|---|---|
                """);
        Workflow.rows()
                .forEach(row -> page.append("| %s %s | %s %s | %s | %s |\n"
                        .formatted(
                                row.from(),
                                row.from().label(),
                                row.step(),
                                row.step().label(),
                                row.from() == row.to() ? "(stays)" : row.to().toString(),
                                roles(row.roles()))));
        page.append("\n## Where each stage leads\n```mermaid\nstateDiagram-v2\n");
        Workflow.rows().stream()
                .filter(row -> row.from() != row.to())
                .map(row -> "    " + row.from() + " --> " + row.to() + "\n")
                .distinct()
                .forEach(page::append);
        page.append("```\nEnds: ")
                .append(Stream.of(Stage.values())
                        .filter(Stage::over)
                        .map(Stage::name)
                        .collect(Collectors.joining(", ")))
                .append(".\n\n## Registration\n| state | step | leads to | who |\n|---|---|---|---|\n");
        RegistrationWorkflow.table()
                .forEach(row -> page.append(
                        "| %s | %s | %s | %s |\n".formatted(row.state(), row.step(), row.to(), roles(row.roles()))));
        holds("states.md", page.toString());
    }

    @Test
    void problems_md_has_an_entry_for_every_refusal_in_plain_japanese() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Problems
                Printed from the reasons in the code and `messages_ja.properties` by `DocsTest`; do not edit.

                | type | status | title | what to do next |
                |---|---|---|---|
                """);
        for (Reason reason : reasons()) {
            assertThat(Words.has("problem." + reason.slug() + ".title"))
                    .as(reason.slug())
                    .isTrue();
            assertThat(Words.has("problem." + reason.slug() + ".next"))
                    .as(reason.slug())
                    .isTrue();
            page.append("| /problems/%s | %d | %s | %s |\n"
                    .formatted(reason.slug(), reason.status(), reason.title(), reason.next()));
        }
        holds("problems.md", page.toString());
    }

    @Test
    void every_route_of_the_api_is_in_the_openapi_document_with_a_summary() throws IOException {
        Map<String, Set<String>> described = described();
        List<String> missing = new ArrayList<>();
        int seen = 0;
        for (UriRouteInfo<?, ?> route :
                Service.running().bean(Router.class).uriRoutes().toList()) {
            String path = route.getUriMatchTemplate().toPathString();
            if (path.startsWith("/api")
                    && !route.getHttpMethodName().equals("HEAD")
                    && !route.getHttpMethodName().equals("OPTIONS")) {
                seen++;
                if (!described.getOrDefault(path, Set.of()).contains(route.getHttpMethodName())) {
                    missing.add(route.getHttpMethodName() + " " + path);
                }
            }
        }

        assertThat(seen).isGreaterThan(60);
        assertThat(new TreeSet<>(missing)).isEmpty();
    }

    @Test
    void the_openapi_document_asks_nobody_to_say_who_they_are() throws IOException {
        assertThat(served()).doesNotContain("schemas/Actor");
    }

    private static Map<String, Set<String>> described() throws IOException {
        Map<String, Object> document = new org.yaml.snakeyaml.Yaml().load(served());
        Map<String, Set<String>> described = new TreeMap<>();
        asMap(document.get("paths"))
                .forEach((path, operations) -> asMap(operations).forEach((method, operation) -> {
                    if (asMap(operation).containsKey("summary")) {
                        described
                                .computeIfAbsent(path, p -> new TreeSet<>())
                                .add(method.toUpperCase(java.util.Locale.ROOT));
                    }
                }));
        return described;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object node) {
        return (Map<String, Object>) node;
    }

    private static String served() throws IOException {
        try (var document = DocsTest.class.getResourceAsStream("/META-INF/swagger/yoridokoro.yml")) {
            return new String(document.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static void holds(String name, String printed) throws IOException {
        Path file = DOCS.resolve(name);
        if ("write".equals(System.getenv("YORIDOKORO_DOCS"))) {
            Files.writeString(file, printed);
        }
        assertThat(Files.readString(file))
                .as("docs/%s is stale: YORIDOKORO_DOCS=write ops/test -Dtest=DocsTest", name)
                .isEqualTo(printed);
    }

    private static String roles(Set<Role> roles) {
        return EnumSet.copyOf(roles).stream().map(Role::name).collect(Collectors.joining(", "));
    }

    /** Every reason of the code, feature by feature; those of no feature first. */
    static List<Reason> reasons() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("jp.yoridokoro").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .flatMap(type -> Stream.of((Reason[]) type.reflect().getEnumConstants()))
                        .toList();
    }
}
