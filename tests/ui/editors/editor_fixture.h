#pragma once

#include "ui/editors/editor_area.h"
#include "ui/richtext/rich_text_edit.h"
#include "ui/widgets/field_hub.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace microvet::ui {

/// A course with one of everything that has an editor, and the area that shows it.
class EditorTest : public testing::Test {
protected:
    EditorTest()
    {
        using namespace model;
        Course& course = m_content.course;
        course.id = CourseId::make();
        course.language = QStringLiteral("en");
        course.title = QStringLiteral("Soldering safely");
        course.summary = QStringLiteral("Solder electronic parts by hand, safely and to a professional standard.");
        for (const char* text : {"Choose solder, flux and tip for a joint", "Solder through-hole parts to class 2", "Judge a joint by eye"}) {
            Outcome outcome;
            outcome.id = OutcomeId::make();
            outcome.statement = QString::fromLatin1(text);
            outcome.type = OutcomeKind::Skill;
            course.outcomes.append(outcome);
        }
        Unit unit;
        unit.id = UnitId::make();
        unit.title = QStringLiteral("Before you heat the iron");
        unit.summary = QStringLiteral("The risks at the bench, and what keeps you safe.");
        unit.minutes = 25;
        unit.outcomes = {OutcomeRef(course.outcomes.first().id)};
        unit.blocks = {block(TextBlock{sampleText(), {}}), block(imageBlock()), block(tableBlock()), block(check()), block(callout()),
                       block(Unknown{QStringLiteral("hologram"), QJsonObject{{QStringLiteral("type"), QStringLiteral("hologram")}}})};
        Module module;
        module.id = ModuleId::make();
        module.title = QStringLiteral("The bench");
        Unit second;
        second.id = UnitId::make();
        second.title = QStringLiteral("The first joint");
        module.units = {unit, second};
        course.modules = {module};
        Assessment assessment;
        assessment.id = AssessmentId::make();
        assessment.title = QStringLiteral("Final assessment");
        assessment.purpose = AssessmentKind::Summative;
        assessment.questions = {question()};
        course.assessments = {assessment};

        document::Document document;
        document.content = m_content;
        document.media = std::make_shared<document::MediaStore>(diskStore(), m_folder.path());
        m_session = std::make_unique<Session>(document);
        m_area = std::make_unique<EditorArea>(*m_session);
        m_area->resize(760, 700);
        m_area->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_area.get()));
    }

    ~EditorTest() override
    {
        m_area.reset();
        m_session.reset();
    }

    static model::Block block(model::BlockBody body)
    {
        model::Block out;
        out.id = model::BlockId::make();
        out.body = std::move(body);
        return out;
    }

    static richtext::RichText sampleText()
    {
        using namespace richtext;
        return normalised({{{BlockKind::Heading, 2, {}, {{QStringLiteral("Three risks"), {}}}},
                            {BlockKind::Paragraph, 0, {}, {{QStringLiteral("The tip is at "), {}}, {QStringLiteral("350 °C"), Strong},
                                                           {QStringLiteral(", the fumes come from the "), {}}, {QStringLiteral("flux"), Emphasis},
                                                           {QStringLiteral(". Read the "), {}},
                                                           {QStringLiteral("safety sheet"), {}, QStringLiteral("https://example.org/sheet")},
                                                           {QStringLiteral(" before you begin, and keep it at the bench."), {}}}},
                            {BlockKind::BulletItem, 0, {}, {{QStringLiteral("Burns from tip and joint"), {}}}},
                            {BlockKind::BulletItem, 1, {}, {{QStringLiteral("The iron stays in its stand"), {}}}},
                            {BlockKind::BulletItem, 0, {}, {{QStringLiteral("Fumes"), {}}}},
                            {BlockKind::NumberItem, 0, {}, {{QStringLiteral("Switch on the extraction"), {}}}},
                            {BlockKind::NumberItem, 0, {}, {{QStringLiteral("Wet the sponge"), {}}}},
                            {BlockKind::Quote, 0, {}, {{QStringLiteral("A clean tip is half the joint."), {}}}}}});
    }

    static model::ImageBlock imageBlock()
    {
        model::ImageBlock image;
        image.alternativeText = QStringLiteral("A soldering iron in its stand");
        return image;
    }

    static model::TableBlock tableBlock()
    {
        model::TableBlock table;
        table.caption = richtext::RichText::fromPlain(QStringLiteral("Alloys and their melting points"));
        const QList<QStringList> cells{{QStringLiteral("Alloy"), QStringLiteral("Melts at")},
                                       {QStringLiteral("Sn60Pb40"), QStringLiteral("183–190 °C")},
                                       {QStringLiteral("SAC305"), QStringLiteral("217–220 °C")}};
        for (const QStringList& line : cells) {
            model::TableRow row;
            row.id = model::PartId::make();
            for (const QString& cell : line) row.cells.append({richtext::RichText::fromPlain(cell), {}});
            table.rows.append(row);
        }
        return table;
    }

    static model::Question question()
    {
        model::Question q;
        q.id = model::QuestionId::make();
        q.prompt = richtext::RichText::fromPlain(QStringLiteral("Where does the iron rest between two joints?"));
        model::SingleChoice body;
        int n = 0;
        for (const char* text : {"In its stand", "On the bench mat", "In your hand"}) {
            model::Option option;
            option.id = model::OptionId::make();
            option.text = richtext::RichText::fromPlain(QString::fromLatin1(text));
            option.correct = n++ == 0;
            body.options.append(option);
        }
        q.body = body;
        return q;
    }

    static model::KnowledgeCheckBlock check()
    {
        model::KnowledgeCheckBlock block;
        block.title = QStringLiteral("Check yourself");
        block.questions = {question()};
        return block;
    }

    static model::CalloutBlock callout()
    {
        model::CalloutBlock block;
        block.style = model::CalloutKind::Warning;
        block.title = QStringLiteral("Eyes");
        block.text = richtext::RichText::fromPlain(QStringLiteral("Wear glasses: hot flux spits."));
        return block;
    }

    const model::Course& course() const { return m_session->course(); }
    const model::Unit& unit() const { return course().modules.first().units.first(); }
    const model::Block& blockAt(int index) const { return unit().blocks.at(index); }
    template<class T> const T& body(int index) const { return std::get<T>(blockAt(index).body); }

    void showUnit()
    {
        m_area->showElement(unit().id.uuid());
        while (m_area->findChildren<QWidget*>(QRegularExpression(QStringLiteral("^card@"))).size() < unit().blocks.size()) QTest::qWait(1);
        QTest::qWait(1);
    }

    QString name(const QUuid& element, const char* field) const { return m_area->hub()->objectNameFor(element, field); }

    template<class W> W* field(const QUuid& element, const char* path)
    {
        auto* widget = m_area->findChild<W*>(name(element, path));
        EXPECT_NE(widget, nullptr) << path;
        return widget;
    }

    template<class W> void clickOn(const QUuid& element, const char* path)
    {
        auto* widget = field<W>(element, path);
        if (!widget) return;
        // What a step brought in gets its place when the layouts have had their turn.
        EXPECT_TRUE(QTest::qWaitFor([widget] { return widget->height() > 4; }));
        QTest::mouseClick(widget, Qt::LeftButton);
        QTest::qWait(1);
    }

    QTemporaryDir m_folder;
    model::Content m_content;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<EditorArea> m_area;
};

} // namespace microvet::ui
