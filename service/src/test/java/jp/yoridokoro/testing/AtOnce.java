package jp.yoridokoro.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers at the same moment, each on a virtual thread of its own. */
public final class AtOnce {
    private AtOnce() {}

    /** What each of {@code callers} was answered, in their order; none asks before all stand ready. */
    public static List<Caller.Answer> ask(int callers, IntFunction<Caller.Answer> call)
            throws InterruptedException, ExecutionException {
        CyclicBarrier together = new CyclicBarrier(callers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Caller.Answer>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    together.await();
                    return call.apply(number);
                }));
            }
            List<Caller.Answer> answers = new ArrayList<>();
            for (Future<Caller.Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
