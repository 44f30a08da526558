# bash completion for ofstract: subcommands, options, and what some options take; files by bash itself.
_ofstract() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options=
    local reading='--in-process --timeout --memory'
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        options='extract show outline find check compare review batch merge query --help -h --version'
    else
        case $before in
        --format) options='json markdown html text' ;;
        --formats) options='ndjson csv sqlite xlsx' ;;
        *)
            case $current in -*) ;; *) return ;; esac
            case ${COMP_WORDS[1]} in
            extract) options="--format --ndjson --report --output -o $reading" ;;
            show) options="--no-pager $reading" ;;
            outline) options="$reading" ;;
            find) options="--list -l --ndjson $reading" ;;
            check) options="--json $reading" ;;
            compare) options="--json --before-report --after-report $reading" ;;
            review) options="--output -o $reading" ;;
            batch)
                options='--output -o --update --resume --restart --formats --bom --urls --include --shard --jobs -j --null -0
                    --timeout --memory --strict --quiet -q'
                ;;
            merge) options='--formats --bom --urls --jobs -j --quiet -q' ;;
            query) options='--limit' ;;
            esac
            options="$options --help -h"
            ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
}
complete -o default -F _ofstract ofstract
