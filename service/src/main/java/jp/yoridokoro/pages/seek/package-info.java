/** The places a case may be brought to, made ready to be read: ranked list with its reasons, offers and their answers, the map. */
@NullMarked
package jp.yoridokoro.pages.seek;

import org.jspecify.annotations.NullMarked;
