/** Tests of the directory: check digits, imports, hubs, offices, units. */
@org.jspecify.annotations.NullMarked
package jp.yoridokoro.directory;
