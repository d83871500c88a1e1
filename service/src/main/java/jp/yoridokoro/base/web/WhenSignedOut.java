package jp.yoridokoro.base.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.util.concurrent.CompletionStage;

/** What a browser gets that is not signed in. The sign-in page is a floor above, so the floor below only names the need. */
public interface WhenSignedOut {
    /** A page that asks to sign in and leads back to what was wanted; ready when a form being sent has come in whole. */
    CompletionStage<HttpResponse<?>> answer(HttpRequest<?> request);
}
