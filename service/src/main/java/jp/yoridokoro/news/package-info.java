/**
 * News of cases as they happen, for boards that are live (FEATURES H6): which case looks different now, told to whoever may see it. Tables:
 * none of its own; the triggers {@code case_is_news} (V021) say what is news, the walls of the database who may hear it.
 */
@NullMarked
package jp.yoridokoro.news;

import org.jspecify.annotations.NullMarked;
