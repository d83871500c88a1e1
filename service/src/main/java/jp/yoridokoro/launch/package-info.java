/** Starting the service: finding or starting PostgreSQL, roles, migration, demo data, the banner. */
@NullMarked
package jp.yoridokoro.launch;

import org.jspecify.annotations.NullMarked;
