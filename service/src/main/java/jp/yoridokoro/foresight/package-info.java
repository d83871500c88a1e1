/**
 * もしもの夜: every registrant matched as if the call came now, in sets inside the database (FEATURES T1). The rules are those of
 * matching; a test holds the two equal. Tables: foresight_run, foresight_place, foresight_person, written by the functions of V014.
 */
@NullMarked
package jp.yoridokoro.foresight;

import org.jspecify.annotations.NullMarked;
