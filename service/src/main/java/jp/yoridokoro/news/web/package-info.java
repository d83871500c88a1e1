/** The stream a live board of cases listens to. */
@NullMarked
package jp.yoridokoro.news.web;

import org.jspecify.annotations.NullMarked;
