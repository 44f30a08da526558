# shellcheck shell=sh
# For the tests of `ofstract batch`, after batch.sh: the ledger of a run that was ended, seen by SQLite's own reader.

# balanced RUN TOTAL: true where a run's records and pending inputs add up to its inputs, or there is no ledger (yet, or
# any more). Looks at a copy: reading a ledger would finish what the kill has left.
balanced() {
    [ -s "$1/.ofstract/ledger.sqlite" ] || return 0
    rm -rf books && cp -r "$1/.ofstract" books
    sums=$(sqlite3 books/ledger.sqlite "
        PRAGMA integrity_check;
        SELECT count(*) FROM input;
        SELECT count(*) FROM input WHERE status IS NOT NULL OR sha256 IN (SELECT sha256 FROM record);
        SELECT count(*) FROM input LEFT JOIN record USING(sha256) WHERE input.status IS NULL AND record.sha256 IS NULL;
        SELECT count(*) FROM record LEFT JOIN input ON n = first WHERE input.sha256 IS NOT record.sha256;
        SELECT count(*) FROM record WHERE json = '';" 2>&1 | tr '\n' ' ')
    case $sums in *'no such table'*) return 0 ;; esac # killed before anything was asked for
    set -- "$2" $sums
    # Inputs are all there or none is; each record belongs to an input that was read as it.
    [ "$2" = ok ] && { [ "$3" = "$1" ] || [ "$3" = 0 ]; } && [ $(($4 + $5)) = "$3" ] && [ "$6" = 0 ] && [ "$7" = 0 ] ||
        { echo "  ledger: $sums"; false; }
}
