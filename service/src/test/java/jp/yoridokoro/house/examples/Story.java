package jp.yoridokoro.house.examples;

/** Plays a part of the product's work so that each of its operations has an example: one story a feature. */
interface Story {
    void tell(Examples examples);
}
