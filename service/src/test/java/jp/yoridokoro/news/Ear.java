package jp.yoridokoro.news;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.yoridokoro.testing.Given;
import jp.yoridokoro.testing.Service;

/** A browser signed in by its cookie, listening to the events of the board. */
final class Ear implements AutoCloseable {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final InputStream stream;

    /** One event. */
    record Heard(String event, String data) {}

    private Ear(String url, String login) throws IOException, InterruptedException {
        HttpResponse<Void> signedIn = http.send(
                HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("login=" + login + "&password="
                                + URLEncoder.encode(Given.PASSWORD, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<InputStream> answer = http.send(
                HttpRequest.newBuilder(URI.create(url + "/board/events"))
                        .header("Accept", "text/event-stream")
                        .header("Cookie", cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode());
        }
        stream = answer.body();
        Thread.ofVirtual().start(this::read);
    }

    static Ear of(Service service, String login) {
        try {
            return new Ear(service.url(), login);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("data:") && !event.equals("beat")) {
                    heard.add(new Heard(event, line.substring(5).strip()));
                }
            }
        } catch (IOException closed) {
            // the other end went away, or this one was closed
        } finally {
            ended.countDown();
        }
    }

    Heard next(Duration patience) {
        try {
            Heard next = heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("nothing was heard");
            }
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything up to the first event of a case; a new case marks that all told before it was heard. */
    List<Heard> until(UUID caseId, Duration patience) {
        List<Heard> all = new ArrayList<>();
        do {
            all.add(next(patience));
        } while (!all.getLast().data().contains(caseId.toString()));
        return all;
    }

    int waiting() {
        return heard.size();
    }

    boolean ends(Duration patience) {
        try {
            return ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
