/**
 * Files taken in by 基幹 and municipality: the national list of offices, the register of people, and, by the hubs too, vacancies. Each
 * is tried first and its report read; the work goes on behind the page where it may take long.
 */
@NullMarked
package jp.yoridokoro.pages.files;

import org.jspecify.annotations.NullMarked;
