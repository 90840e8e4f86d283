#include "core/model/json.h"
#include "core/model/walk.h"

#include <QFile>
#include <QJsonDocument>

#include <gtest/gtest.h>

using namespace microvet::model;

namespace {

template<class Body>
QSet<QString> typesOf(std::type_identity<Body>)
{
    QSet<QString> all;
    [&]<class... Part>(std::type_identity<std::variant<Part...>>) {
        ([&] { if constexpr (VariantPart<Part>) all.insert(QLatin1String(Part::type)); }(), ...);
    }(std::type_identity<Body>{});
    return all;
}

template<class Body>
void strike(QSet<QString>& missing, const Body& body)
{
    std::visit([&](const auto& part) {
        if constexpr (VariantPart<std::remove_cvref_t<decltype(part)>>) missing.remove(QLatin1String(part.type));
    }, body);
}

} // namespace

TEST(SampleCourse, usesEveryTypeOfBlockAndQuestion)
{
    QFile file(QStringLiteral(":/samples/first-steps/course.json"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    Content content;
    content.course = fromJson<Course>(QJsonDocument::fromJson(file.readAll()).object());
    QSet<QString> blocks = typesOf(std::type_identity<BlockBody>{});
    QSet<QString> questions = typesOf(std::type_identity<QuestionBody>{});
    EXPECT_GE(blocks.size(), 17);
    EXPECT_GE(questions.size(), 12);
    forEachElement(content, [&](const ElementView& view) {
        if (const auto* block = view.as<Block>()) strike(blocks, block->body);
        if (const auto* question = view.as<Question>()) strike(questions, question->body);
        return true;
    });
    EXPECT_TRUE(blocks.isEmpty()) << QStringList(blocks.values()).join(u' ').toStdString();
    EXPECT_TRUE(questions.isEmpty()) << QStringList(questions.values()).join(u' ').toStdString();
}
