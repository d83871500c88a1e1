/**
 * One person, two records: likely duplicates are found before somebody is saved and in what is saved already; two records are
 * merged, and a merge can be undone exactly. Tables: person_apart, person_merge. Rules: FEATURES A5; the judging is {@code
 * likeness}, the merging itself the functions merge_people and undo_merge of V010.
 */
@NullMarked
package jp.yoridokoro.duplicate;

import org.jspecify.annotations.NullMarked;
