/** The directory over HTTP: imports, municipalities, areas, hubs, offices, units, pools, positionings. */
@NullMarked
package jp.yoridokoro.directory.web;

import org.jspecify.annotations.NullMarked;
