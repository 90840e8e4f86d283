#pragma once

#include "app/cli/command.h"
#include "core/actions/course_file.h"

/// The options of `microvet review` by which drafts and reviews go from one person to another.
namespace microvet::cli {

void addExchangeOptions(QCommandLineParser& parser);
/// True where any of them is given.
bool wantsExchange(const QCommandLineParser& parser);
int exchange(const QCommandLineParser& parser, actions::CourseFile& file, Console& console);

} // namespace microvet::cli
