#!/bin/sh
# sh batch_test.sh OFSTRACT JSON_LINES WORKER: `ofstract batch` and `merge` as analysts meet them: which files are
# read, in which order, what is written, and what the command line can get wrong.
set -u
ofstract=$1 json_lines=$2 worker=$3
. "$(dirname -- "$0")/batch.sh"

# A folder becomes results.
check "a folder is read" ends 0 batch in -o whole
check "its sums are on standard output" is "$(cat out)" "$reports inputs = $reports reports + 0 errors"
check "progress is on standard error" has err "$reports/$reports files"
check "these results, and nothing else" is "$(find whole -type f | sort | tr '\n' ' ')" "whole/csv/items.csv \
whole/csv/judgements.csv whole/csv/paragraphs.csv whole/csv/previous.csv whole/csv/reports.csv whole/csv/sections.csv whole/inputs.sha256 whole/reports.ndjson \
whole/reports.sqlite whole/run.json whole/summary.xlsx "
check "a line a report" is "$("$json_lines" <whole/reports.ndjson)" "$reports"
find in -name '*.pdf' | sort >sorted
check "sorted by path, which each line has" is "$("$json_lines" /source/path <whole/reports.ndjson)" "$(cat sorted)"
check "a row a report" is "$(sqlite3 whole/reports.sqlite 'SELECT count(*) FROM reports')" "$reports"
check "every line is what extract prints, but for the path" is \
    "$(sed 's/,"path":"[^"]*"//' whole/reports.ndjson | sha256sum)" \
    "$(tr '\n' '\0' <sorted | xargs -0 "$ofstract" extract --ndjson | sha256sum)"
check "words are found in it" ends 0 query whole 'children'

# The same whatever the number of workers; nothing is done twice.
for jobs in 1 2 5; do
    check "with $jobs workers" ends 0 batch in -o "jobs-$jobs" --jobs $jobs --quiet
    check "quietly" empty err
    check "the same bytes" same whole "jobs-$jobs"
done
cp -r whole before
stat -c '%n %Y %i' whole/* >stamps
check "a finished run does nothing" ends 0 batch in -o whole
check "says so" has err "the run is complete"
check "says the sums" has out "$reports inputs"
check "touches nothing" is "$(stat -c '%n %Y %i' whole/*)" "$(cat stamps)"
check "keeps the bytes" same whole before
check "--restart reads again" ends 0 batch in -o whole --restart
check "to the same bytes" same whole before

# Which files.
mkdir odd odd/sub "odd/two words" "odd/$(printf 'latin-\351')"
report=in/ilacs-inspection/modern-five-rows.pdf
cp "$report" "odd/two words/A.PDF"
cp in/jtai/headlines-2023.pdf "odd/$(printf 'new\nline.pdf')"
cp in/area-send/inconsistent.pdf "odd/$(printf 'latin-\351')/$(printf '\351.pdf')"
cp in/lscb-review/board-alone.pdf "odd/=cmd().pdf"
cp in/sccif-inspection/home-2024.pdf odd/sub/named.dat
ln -s .. odd/sub/up
ln -s . odd/here
ln -s absent.pdf odd/dangling.pdf
ln -s "two words/A.PDF" odd/link.pdf
mkfifo odd/pipe.pdf
mkdir odd/folder.pdf
check "links, loops, pipes, odd names" ends 0 batch odd -o odd-out
check "each counts" has out "7 inputs = 5 reports + 2 errors"
check "what cannot be read is io" has out "2 io"
check "a link's content is read once" has out "1 of the inputs are duplicates"
check "in bytewise order, as UTF-8" is "$("$json_lines" /source/path <odd-out/reports.ndjson)" "odd/=cmd().pdf
odd/dangling.pdf
odd/latin-\\xe9/\\xe9.pdf
odd/link.pdf
odd/new
line.pdf
odd/pipe.pdf
odd/two words/A.PDF"
check "a duplicate names the first" is "$("$json_lines" /duplicate_of <odd-out/reports.ndjson | grep -v null)" odd/link.pdf
mkdir twins
cp "$report" "twins/$(printf '\351.pdf')"
cp in/jtai/headlines-2023.pdf 'twins/\xe9.pdf'
cp "$report" 'twins/\copy.pdf'
check "a byte and the four letters that spell it" ends 0 batch twins -o twins-out
twins="twins/\\x5ccopy.pdf
twins/\\x5cxe9.pdf
twins/\\xe9.pdf"
check "are two paths" is "$("$json_lines" /source/path <twins-out/reports.ndjson)" "$twins"
check "also once they are merged" ends 0 merge twins-merged twins-out
check "with the same lines" cmp twins-out/reports.ndjson twins-merged/reports.ndjson
check "and the same names in the database" is \
    "$(sqlite3 twins-merged/reports.sqlite 'SELECT path FROM files UNION SELECT duplicate_of FROM files WHERE duplicate_of > 0 ORDER BY 1')" \
    "$twins"
mkdir harmed
cp "$top/tests/api/files/one-bit.pdf" harmed
cp "$report" harmed
check "a report that one bit made unlike one" ends 0 batch harmed -o harmed-out
found=$("$ofstract" extract --ndjson harmed/one-bit.pdf 2>err | "$json_lines" /error/diagnostics)
check "has the record that extract gives" is "$("$json_lines" /error/diagnostics <harmed-out/reports.ndjson | grep -v null)" "$found"
check "which says what was found" is "$(printf %s "$found" | grep -c damaged-recovered)" 1
check "and is merged" ends 0 merge harmed-merged harmed-out
check "with all of that" cmp harmed-out/reports.ndjson harmed-merged/reports.ndjson
check "also in the tables" is "$(sqlite3 harmed-merged/reports.sqlite "SELECT group_concat(code) FROM diagnostics WHERE report IS NULL")" \
    "$("$ofstract" show harmed/one-bit.pdf 2>&1 | sed -n 's/.*: found: .*(\([a-z-]*\).*)$/\1/p' | paste -s -d , -)"
check "--include" ends 0 batch odd -o included --include '*.dat'
check "takes what it names" has out "1 inputs = 1 reports"
check "files, and folders, in their order" ends 0 batch "$report" odd/sub/named.dat in/jtai in/jtai -o files
check "each path once" is "$("$json_lines" /source/path <files/reports.ndjson)" "$report
odd/sub/named.dat
in/jtai/headlines-2023.pdf
in/jtai/strengths-2017.pdf"
printf '%s\n' odd/sub/named.dat missing.pdf "$report" "$report" >list
check "a list" "$ofstract" batch -o listed <list >out 2>err
check "in its order" is "$("$json_lines" /source/path <listed/reports.ndjson)" "odd/sub/named.dat
missing.pdf
$report"
check "with a record for what is missing" value listed/reports.ndjson /error/code "null
io
null"
check "the same list again is complete" "$ofstract" batch -o listed <list >out 2>err
check "so is no list" ends 0 batch -o listed
echo "$report" >other
check "another list is another run" fails "$ofstract" batch -o listed <other >out 2>err
check "and says so" has err "belongs to a run with other arguments: list was"
printf '%s\0' "odd/$(printf 'new\nline.pdf')" >nul
check "a list with NUL" "$ofstract" batch --null -o nul-out <nul >out 2>err
check "keeps newlines" has out "1 inputs = 1 reports"

# What failed.
printf 'not a pdf' >in/letter.pdf
cp in/letter.pdf in/letter-2.pdf
check "a bad file stops nothing" ends 0 batch in -o bad
check "it counts" has out "$((reports + 2)) inputs = $reports reports + 2 errors"
check "by its code" has out "  2 not-a-pdf"
check "its record has its hash" is "$(grep -c '"sha256":"'"$(sha256sum <in/letter.pdf | cut -c 1-64)" bad/reports.ndjson)" 2
check "--strict has its status" ends 4 batch in -o bad --strict
rm in/letter.pdf in/letter-2.pdf
mkdir empty-files
for n in $(seq 1000); do : >"empty-files/$n.pdf"; done
check "1,000 empty files" ends 0 batch empty-files -o thousand
check "are 1,000 errors" has out "1000 inputs = 0 reports + 1000 errors"
check "a line each" is "$("$json_lines" <thousand/reports.ndjson)" 1000

# Formats.
for format in ndjson csv sqlite xlsx; do
    check "--formats $format" ends 0 batch in -o "only-$format" --formats $format
    check "has one result, run.json and its inputs" is "$(find "only-$format" -mindepth 1 -maxdepth 1 | wc -l | tr -d ' ')" 3
done
check "two formats" ends 0 batch in -o two --formats csv,ndjson
check "are what all formats have of them" same two/csv whole/csv
check "other formats after --restart" ends 0 batch in -o two --formats sqlite --restart
check "replace the first" is "$(ls two | tr '\n' ' ')" "inputs.sha256 reports.sqlite run.json "

# Addresses: by hash, path, or name, in this order.
for table in reports judgements sections paragraphs items; do
    check "no mark before $table.csv" is "$(head -c 4 whole/csv/$table.csv)" '"fil'
done
first=in/jtai/headlines-2023.pdf second=in/jtai/strengths-2017.pdf
{
    printf 'file,report_url\r\n'
    printf 'headlines-2023.pdf,https://example.org/no\r\n%s\thttps://example.org/b?c=1,2\r\n' "$second"
    printf '%s  https://example.org/a#1\n\n# a comment\n"strengths-2017.pdf","https://example.org/never"\n' \
        "$(sha256sum <$first | cut -d ' ' -f 1)"
} >urls
check "--urls and --bom" ends 0 batch in -o addressed --urls urls --bom
for table in reports judgements sections paragraphs items; do
    check "a mark before $table.csv" is "$(head -c 3 addressed/csv/$table.csv | od -An -tx1)" " ef bb bf"
    check "and nothing else but addresses: $table" is \
        "$(tail -c +4 addressed/csv/$table.csv | sed 's|,"https://example.org/[^"]*"|,|' | sha256sum)" "$(sha256sum <whole/csv/$table.csv)"
    check "an address in each row of its report: $table" is \
        "$(grep -c "^\"$first\"" addressed/csv/$table.csv) $(grep "^\"$first\"" addressed/csv/$table.csv | grep -c ',"https://example.org/a#1",')" \
        "$(grep -c "^\"$first\"" whole/csv/$table.csv) $(grep -c "^\"$first\"" whole/csv/$table.csv)"
done
check "the database has them" is "$(sqlite3 addressed/reports.sqlite 'SELECT path, report_url FROM files WHERE report_url > 0 ORDER BY 1')" \
    "$first|https://example.org/a#1
$second|https://example.org/b?c=1,2"
mkdir sheets && (cd sheets && cmake -E tar xf ../addressed/summary.xlsx)
check "the spreadsheet leads to them" is "$(cat sheets/xl/worksheets/_rels/*.rels | grep -o 'Target="https://example.org/[^#"]*"' | sort -u)" \
    'Target="https://example.org/a"
Target="https://example.org/b?c=1,2"'
check "and to pages of them" grep -q '<hyperlink ref="J[0-9]*" r:id="rId[0-9]*" location="page=[2-9]"' -r sheets/xl/worksheets
check "records have no others" cmp whole/reports.ndjson addressed/reports.ndjson
check "the same again" ends 0 batch in -o addressed --urls urls --bom
echo 'modern-five-rows.pdf https://example.org/five' >>urls
check "a longer list is another run" ends 1 batch in -o addressed --urls urls --bom
check "but for --update" ends 0 batch in -o addressed --urls urls --bom --update
check "which knows all records" has err "updated: 0 files were read"
check "and has the new address" has addressed/csv/reports.csv ',"https://example.org/five",'
check "merge has them too" ends 0 merge addressed-2 whole --urls urls --bom
check "as they are" same addressed/csv addressed-2/csv

# Shares.
for part in 1 2 3; do check "share $part of 3" ends 0 batch in -o "share-$part" --shard $part/3; done
check "shares do not overlap, and none is lost" is \
    "$(cat share-?/reports.ndjson | sort | sha256sum)" "$(sort whole/reports.ndjson | sha256sum)"
check "merge" ends 0 merge merged share-1 share-2 share-3
check "has the sums of the whole" has out "$reports inputs = $reports reports + 0 errors"
check "has the lines of the shares" is "$(sha256sum <merged/reports.ndjson)" "$(cat share-?/reports.ndjson | sha256sum)"
for table in judgements paragraphs items; do
    check "$table.csv has the rows of the whole" is "$(wc -l <merged/csv/$table.csv)" "$(wc -l <whole/csv/$table.csv)"
done
check "merge again is complete" ends 0 merge merged share-1 share-2 share-3
check "a share that is missing" ends 1 merge short share-1 share-3
check "is named" has err "the share 2/3 is missing"
check "a share given twice" ends 1 merge twice share-1 share-2 share-2 share-3
check "is named, too" has err "the share 2/3 is given twice"
check "duplicates between runs are found" ends 0 merge doubled whole jobs-1
check "and read once" has out "$reports of the inputs are duplicates"
head -n 2 share-1/reports.ndjson >cut && cp -r share-1 share-cut && cp cut share-cut/reports.ndjson
check "half a share is no share" ends 1 merge half share-cut share-2 share-3
check "and is named" has err "share-cut/reports.ndjson"
sed '1s/^{/[/' share-1/reports.ndjson >share-cut/reports.ndjson
check "a line that is no record" ends 1 merge half share-cut share-2 share-3
check "is named, with its number" has err "share-cut/reports.ndjson\", line 1, is no record of a run"
check "no half of a merge is left" test ! -e half/reports.ndjson
check "a share of another run" ends 0 batch in -o share-of-2 --shard 1/2
check "does not belong to it" ends 1 merge mixed share-1 share-of-2
check "and it is said" has err "shares of 3 and of 2 do not belong together"
check "a run without ndjson cannot be merged" ends 1 merge tables two
check "and it is said what to run" has err "ndjson among its --formats"
cp -r whole other-version && sed 's/"version": *"[^"]*"/"version":"0.0.0"/' whole/run.json >other-version/run.json
check "a run of another version cannot be merged" ends 1 merge versions other-version
check "and it is said which" has err "version 0.0.0"
check "a merge of others does not take a folder's place" ends 1 merge merged whole
check "and it is said" has err "holds another run's results"

# Mistakes.
wrong() { # MESSAGE ARGUMENT...
    message=$1
    shift
    check "a mistake: $*" ends 1 "$@"
    check "it is said: $message" has err "$message"
    check "nothing is on standard output" empty out
}
mkdir nothing foreign
echo mine >foreign/file
wrong "no files: nothing in the folders matches" batch nothing -o new
wrong "no files: name files or folders, or give a list" batch -o new
check "no folder is left of them" test ! -e new
wrong 'there is no file or folder "absent"' batch absent -o new
wrong "holds other things" batch in -o foreign
check "which stay" is "$(cat foreign/file)" mine
wrong "is no folder" batch in -o foreign/file
wrong "nothing to resume" batch in -o new --resume
wrong "--timeout was 30.0 and is now 7.0" batch in -o whole --timeout 7
wrong "--restart" batch in odd -o whole
wrong "is not like 3/8" batch in -o new --shard 4/3
wrong "is not like 3/8" batch in -o new --shard 1/2x
wrong "--formats" batch in -o new --formats ndjson,pdf
wrong "--jobs" batch in -o new --jobs 0
wrong 'cannot read the list of addresses "absent"' batch in -o new --urls absent
printf 'name,url\na.pdf,https://example.org\nb.pdf,nowhere\n' >urls
wrong '"urls", line 3, is not like: report.pdf https://' batch in -o new --urls urls
printf 'a.pdf https://example.org 2024\n' >urls
wrong '"urls", line 1, has more behind its address' batch in -o new --urls urls
check "before anything is read" test ! -e new
wrong "--memory: Value 127 not in range 128" batch in -o new --memory 127
wrong "is no finished run" merge new in
wrong "--output is required" batch in
OFSTRACT_WORKER=/absent/worker "$ofstract" batch in -o no-worker >out 2>err
check "without its helper the run stops, and no file is blamed" is "$?" 14
check "it says why" has err "worker"
check "with it, it goes on" ends 0 batch in -o no-worker
check "to the same" same no-worker whole
check "results of a merge are another run's" ends 1 batch in -o merged

# What may not be read or written.
mkdir closed closed/inner
cp "$report" closed/a.pdf
chmod 000 closed/inner
mkdir open-out locked && chmod 777 open-out && chmod 555 locked
as_nobody "$ofstract" batch closed -o open-out/result >out 2>err
status=$?
if [ "$status" -eq 99 ]; then
    echo "skipped: cannot become another user"
else
    check "a folder that cannot be read gives the status" is "$status" 3
    check "is named" has err 'cannot read the folder "closed/inner": Permission denied'
    check "the others are read" has out "1 inputs = 1 reports"
    check "and it is counted" has out "1 folders could not be read"
    as_nobody "$ofstract" batch in -o locked/result >out 2>err
    check "a read-only place for the results ends with 2" is "$?" 2
    check "and is named" has err 'cannot make the folder "locked/result/.ofstract": Permission denied'
fi
chmod 755 closed/inner
summary
