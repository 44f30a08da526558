# Judgements of reports as a data frame, by the command's NDJSON:
#
#     Rscript judgements.R report.pdf ... >judgements.csv
#
# `ofstract` is looked for in PATH; OFSTRACT in the environment names another. Needs jsonlite.

library(jsonlite)

command <- Sys.getenv("OFSTRACT", "ofstract")
files <- commandArgs(trailingOnly = TRUE)
# A file that cannot be read has a record too, and a message on standard error; the others go on.
lines <- suppressWarnings(system2(command, c("extract", "--ndjson", "--", shQuote(files)), stdout = TRUE))
reports <- lapply(lines, fromJSON, simplifyVector = FALSE)

or_na <- function(value) if (is.null(value)) NA else value

rows_of <- function(report) {
  if (!is.null(report$error)) message(report$source$name, ": ", report$error$code)
  intervals <- report$inspection$intervals
  lapply(report$judgements, function(judgement) {
    data.frame(
      file = report$source$name,
      authority = or_na(report$authority$name),
      start = if (length(intervals) > 0) intervals[[1]]$start else NA,
      judgement = judgement$id,
      grade = or_na(judgement$grade),
      page = judgement$where[[1]]$page
    )
  })
}

judgements <- do.call(rbind, unlist(lapply(reports, rows_of), recursive = FALSE))
if (is.null(judgements)) quit(status = 1)
write.csv(judgements, stdout(), row.names = FALSE)
