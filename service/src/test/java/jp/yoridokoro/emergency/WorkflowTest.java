package jp.yoridokoro.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jp.yoridokoro.base.Refused;
import jp.yoridokoro.identity.Role;
import jp.yoridokoro.testing.Service;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    @Test
    void every_stage_times_step_times_role_does_what_the_hand_written_table_says() {
        Map<String, String> legal = ExpectedWorkflow.legal();
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (Stage stage : Stage.values()) {
            for (Step step : Step.values()) {
                for (Role role : Role.values()) {
                    tried++;
                    String triple = stage + " " + step + " " + role;
                    String expected = legal.getOrDefault(triple, "refused");
                    String actual = taken(stage, step, role);
                    if (!expected.equals(actual)) {
                        wrong.add(triple + ": expected " + expected + " but " + actual);
                    }
                }
            }
        }

        assertThat(tried).isEqualTo(18 * 33 * 7);
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_database_allows_exactly_the_moves_of_the_table() {
        List<Object> moves = Service.running().column("select from_stage || ' ' || to_stage from stage_move");

        assertThat(new TreeSet<>(moves.stream().map(Object::toString).toList())).isEqualTo(ExpectedWorkflow.moves());
    }

    @Test
    void only_closed_and_cancelled_have_no_way_out() {
        List<Stage> ends = List.of(Stage.values()).stream()
                .filter(stage -> Workflow.rows().stream().noneMatch(row -> row.from() == stage))
                .toList();

        assertThat(ends).containsExactly(Stage.CLOSED, Stage.CANCELLED);
    }

    private static String taken(Stage stage, Step step, Role role) {
        try {
            return Workflow.after(stage, step, role).name();
        } catch (Refused refusal) {
            return "refused";
        }
    }
}
