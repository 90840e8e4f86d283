#pragma once

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <gtest/gtest.h>

namespace microvet::ui {

/// The words with a wavy line.
inline QStringList underlined(const QTextDocument* document)
{
    QStringList words;
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QString word;
        int end = -1;
        for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
            if (range.format.underlineStyle() != QTextCharFormat::SpellCheckUnderline) continue;
            if (range.start != end && !word.isEmpty()) words << std::exchange(word, {});
            word += block.text().mid(range.start, range.length);
            end = range.start + range.length;
        }
        if (!word.isEmpty()) words << word;
    }
    return words;
}

/// Once the dictionaries have answered.
inline ::testing::AssertionResult underlines(const QTextDocument* document, const QStringList& wanted)
{
    if (QTest::qWaitFor([&] { return underlined(document) == wanted; }, 3000)) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "underlined: " << underlined(document).join(u' ').toStdString();
}

} // namespace microvet::ui
