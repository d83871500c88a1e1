/** What every test stands on: a real database, the running service, a clock that can be set, callers with roles. */
package jp.yoridokoro.testing;
