/** Lists to follow up, each line with the one link that settles it: gaps of readiness, what falls due, what offices found different. */
@NullMarked
package jp.yoridokoro.pages.follow;

import org.jspecify.annotations.NullMarked;
