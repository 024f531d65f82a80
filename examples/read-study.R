# Reads a merged study: Rscript examples/read-study.R STUDY. With the package arrow, read_parquet() of metrics.parquet gives the same table.
study <- commandArgs(trailingOnly = TRUE)[1]
m <- read.csv(file.path(study, "merged", "metrics.csv"), na.strings = "", encoding = "UTF-8")
m <- subset(m, metric == "coverage.breadth" & world == "mutual" & is.na(versus) & is.na(by) & horizon == "true", c(variant, mean, se))
d <- read.csv(file.path(study, "design.csv"), check.names = FALSE)
x <- merge(d, m, by = "variant"); stopifnot(nrow(x) == nrow(d), is.integer(m$variant))
fit <- lm(x$mean ~ x[[2]], weights = 1 / x$se^2)
print(x, row.names = FALSE)
cat("slope per unit of", names(d)[2], signif(coef(fit)[[2]], 4), "\n")
