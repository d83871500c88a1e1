package jp.yoridokoro.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.http.annotation.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.yoridokoro.identity.Once;
import org.junit.jupiter.api.Test;

/** The house: a package uses only floors below its own (docs/adr/0001). */
class FloorsTest {
    private static final List<List<String>> FLOORS = List.of(
            List.of("base"),
            List.of("identity", "likeness", "postal"),
            List.of("directory", "settings", "news"),
            List.of("meeting", "vacancy", "consent", "plan", "accounts"),
            List.of("calendar", "closure", "conflict", "keptbed", "occupancy"),
            List.of("vacancyfile"),
            List.of("registry", "reporting"),
            List.of("decision", "duplicate", "risk", "due"),
            List.of("registration"),
            List.of("capsule", "readiness", "exchange"),
            List.of("matching", "handoff"),
            List.of("foresight"),
            List.of("emergency"),
            List.of("lifeline"),
            List.of("placement"),
            List.of("stay", "handover", "weights"),
            List.of("outside", "aftercare", "correction"),
            List.of("casework"),
            List.of("print"),
            List.of("pages"),
            List.of("launch"));

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.yoridokoro");

    @Test
    void every_package_stands_on_a_floor() {
        TreeSet<String> rooms = new TreeSet<>();
        HOUSE.forEach(type -> rooms.add(room(type)));
        rooms.remove("");

        assertThat(HOUSE.size()).isGreaterThan(100);
        assertThat(rooms)
                .isEqualTo(new TreeSet<>(FLOORS.stream().flatMap(List::stream).toList()));
    }

    @Test
    void a_package_uses_only_the_floors_below_it() {
        List<String> broken = new ArrayList<>();
        for (JavaClass type : HOUSE) {
            type.getDirectDependenciesFromSelf().forEach(use -> {
                String from = room(type);
                String to = room(use.getTargetClass());
                if (!from.equals(to) && !from.isEmpty() && !to.isEmpty() && floor(to) >= floor(from)) {
                    broken.add(type.getName() + " uses " + use.getTargetClass().getName());
                }
            });
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void a_feature_never_looks_at_its_own_surface() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "jp.yoridokoro.pages..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jp.yoridokoro..web..")
                .check(HOUSE);
    }

    @Test
    void no_class_hides_behind_a_layer_name() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Service")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Mapper")
                .check(HOUSE);
    }

    @Test
    void every_post_of_the_api_is_once() {
        methods()
                .that()
                .areAnnotatedWith(Post.class)
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Api")
                .should()
                .beAnnotatedWith(Once.class)
                .check(HOUSE);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("jp.yoridokoro.")) {
            return "";
        }
        return name.substring("jp.yoridokoro.".length()).replaceAll("\\..*", "");
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new IllegalStateException(room);
    }
}
