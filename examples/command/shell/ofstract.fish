# fish completion for ofstract.
set -l subcommands extract show outline find check compare review batch merge query
complete -c ofstract -n "not __fish_seen_subcommand_from $subcommands" -l version -d 'Print the version'
complete -c ofstract -s h -l help -d 'Print help'
for one in extract\t'Print reports as JSON, or one as a document' \
        show\t'Print a report as readable text, with its doubts' \
        outline\t'Print what the parts of a report are' \
        find\t'Say where reports say what is quoted' \
        check\t'Hold what a text quotes against reports' \
        compare\t'Say what has changed from one report to the next' \
        review\t'Write a page that shows what was read beside the pages' \
        batch\t'Read many reports into a folder of results' \
        merge\t'Make one folder of results from those of shares' \
        query\t'Print the paragraphs of a batch run that hold words'
    complete -c ofstract -f -n "not __fish_seen_subcommand_from $subcommands" -a (string escape $one)
end
set -l reads '__fish_seen_subcommand_from extract show outline find check compare review'
complete -c ofstract -n "$reads" -l in-process -d 'Read in this process: for files that you trust'
set -l limits '__fish_seen_subcommand_from extract show outline find check compare review batch'
complete -c ofstract -n "$limits" -l timeout -x -d 'Seconds a file may take'
complete -c ofstract -n "$limits" -l memory -x -d 'MB of memory a file may take'
complete -c ofstract -n '__fish_seen_subcommand_from extract' -l format -x -a 'json markdown html text' -d Form
complete -c ofstract -n '__fish_seen_subcommand_from extract find' -l ndjson -d 'One report a line'
complete -c ofstract -n '__fish_seen_subcommand_from extract' -l report -x -d 'Of files with several reports, this one'
complete -c ofstract -n '__fish_seen_subcommand_from compare' -l before-report -x -d 'Which report of the first file'
complete -c ofstract -n '__fish_seen_subcommand_from compare' -l after-report -x -d 'Which report of the second'
complete -c ofstract -n '__fish_seen_subcommand_from extract review batch' -s o -l output -r -d 'Where the result goes'
complete -c ofstract -n '__fish_seen_subcommand_from show' -l no-pager -d 'Do not go through $PAGER'
complete -c ofstract -n '__fish_seen_subcommand_from find' -s l -l list -d 'Names of files alone'
complete -c ofstract -n '__fish_seen_subcommand_from check compare' -l json -d 'As JSON'
complete -c ofstract -n '__fish_seen_subcommand_from batch' -l update -d 'Read what is new or has changed'
complete -c ofstract -n '__fish_seen_subcommand_from batch' -l resume -d 'Go on with a run; do not begin one'
complete -c ofstract -n '__fish_seen_subcommand_from batch' -l restart -d 'Begin anew'
complete -c ofstract -n '__fish_seen_subcommand_from batch' -l include -x -d 'Which files of folders'
complete -c ofstract -n '__fish_seen_subcommand_from batch' -l shard -x -d 'The K-th of N shares'
complete -c ofstract -n '__fish_seen_subcommand_from batch' -s 0 -l null -d 'The list is separated by NUL'
complete -c ofstract -n '__fish_seen_subcommand_from batch' -l strict -d 'The status of the first file that failed'
complete -c ofstract -n '__fish_seen_subcommand_from batch merge' -l formats -x -a 'ndjson csv sqlite xlsx' -d Results
complete -c ofstract -n '__fish_seen_subcommand_from batch merge' -l bom -d 'A byte order mark before CSV'
complete -c ofstract -n '__fish_seen_subcommand_from batch merge' -l urls -r -d 'Where reports are published'
complete -c ofstract -n '__fish_seen_subcommand_from batch merge' -s j -l jobs -x -d Workers
complete -c ofstract -n '__fish_seen_subcommand_from batch merge' -s q -l quiet -d 'No progress'
complete -c ofstract -n '__fish_seen_subcommand_from query' -l limit -x -d 'At most this many matches'
