#include "core/base/result.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <memory>
#include <type_traits>
#include <utility>

namespace microvet {
namespace {

using Numbers = Result<QStringList>;

// Of a passing result the value is no reference into it: a loop would else walk over what is gone.
static_assert(std::is_same_v<decltype(*std::declval<Numbers>()), QStringList>);
static_assert(std::is_same_v<decltype(std::declval<Numbers>().value()), QStringList>);
static_assert(std::is_same_v<decltype(*std::declval<Numbers&>()), QStringList&>);
static_assert(std::is_same_v<decltype(*std::declval<const Numbers&>()), const QStringList&>);

Numbers numbers() { return QStringList{QStringLiteral("one"), QStringLiteral("two")}; }

TEST(Result, AnAnswerCanBeWalkedOverWithoutAName)
{
    QStringList seen;
    for (const QString& number : *numbers())
        seen.append(number);
    EXPECT_EQ(seen, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
}

TEST(Result, WhatCannotBeCopiedIsMovedOut)
{
    Result<std::unique_ptr<int>> made(std::make_unique<int>(7));
    const std::unique_ptr<int> taken = *std::move(made);
    ASSERT_TRUE(taken);
    EXPECT_EQ(*taken, 7);
}

} // namespace
} // namespace microvet
