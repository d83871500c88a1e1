/**
 * Reports of free beds, and the one ledger of bed-nights everything free is derived from (DOMAIN §6). Tables: vacancy_report,
 * vacancy_night, claim, claim_night; the ledger's rules stand in their triggers.
 */
@NullMarked
package jp.yoridokoro.vacancy;

import org.jspecify.annotations.NullMarked;
