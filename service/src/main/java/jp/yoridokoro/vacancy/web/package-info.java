/** Reports of free beds and what is free, as JSON. */
@NullMarked
package jp.yoridokoro.vacancy.web;

import org.jspecify.annotations.NullMarked;
