-- A case that left the network says so in words, not by a code (MOVED_OUTSIDE).
update emergency_case set outcome = regexp_replace(outcome, '^MOVED_OUTSIDE ', 'ネットワークの外へ移った：') where outcome like 'MOVED_OUTSIDE %';
