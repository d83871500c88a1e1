/**
 * What every page shares: the frame around it, forms that lose nothing, the way home. The pages themselves are rooms
 * by what a reader is about to do, listed in docs/adr/0012: they show what queries give and call the use cases the API calls;
 * no rule lives here.
 */
@NullMarked
package jp.yoridokoro.pages;

import org.jspecify.annotations.NullMarked;
