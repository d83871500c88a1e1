/**
 * Which place fits whom: pure rules that explain themselves, three-valued, and a score whose parts are shown (DOMAIN §7.3,
 * docs/rules.md). Reads tables of the floors below; writes nothing.
 */
@NullMarked
package jp.yoridokoro.matching;

import org.jspecify.annotations.NullMarked;
