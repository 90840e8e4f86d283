#pragma once

#include "core/plan/plan.h"

#include <gtest/gtest.h>

namespace microvet::tests {

/// What was found in the markup of a page.
struct PageFacts {
    QStringList ids;
    QList<int> headings;
    QStringList links; ///< every href, src and poster
    QStringList classes;
    QString text;
};

/// Parses it as XML and says what no page of ours may hold: doubled ids, scripts, styles, events, unsafe addresses,
/// an outline with gaps.
testing::AssertionResult isSoundPage(const QString& html, PageFacts* facts = nullptr);

model::Content withBlock(model::BlockBody body);
/// The first unit's page of such a course.
plan::Page rendered(const model::Content& content,
                    plan::RenderOptions::Form form = plan::RenderOptions::Form::Interactive);
/// Every page in both forms, the course's facts and the search texts, as one text.
QString everythingLearnersGet(const model::Content& content);

} // namespace microvet::tests
