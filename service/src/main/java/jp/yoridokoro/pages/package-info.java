/**
 * What every page shares: the frame around it, forms that lose nothing, the way home. The pages themselves are rooms by reader
 * ({@code pages.office}, {@code pages.hub}, {@code pages.specialist}, {@code pages.town}): they show what queries give and
 * call the use cases the API calls; no rule lives here (docs/adr/0012).
 */
@NullMarked
package jp.yoridokoro.pages;

import org.jspecify.annotations.NullMarked;
