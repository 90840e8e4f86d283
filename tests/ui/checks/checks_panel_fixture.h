#pragma once

#include "core/model/walk.h"
#include "tests/support/sample_content.h"
#include "tests/ui/outline/course_maker.h"
#include "ui/checks/checks_panel.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

namespace microvet::ui {
using namespace model;
using rules::Severity;
using tests::documentOf;
using tests::makeCourse;
namespace sample = test::sample;
using test::testId;

/// The panel over a course of the test's own, checked by the house rules.
class ChecksPanelTest : public testing::Test {
protected:
    void open(const Content& content)
    {
        document::Document document = documentOf(content);
        document.media = std::make_shared<document::MediaStore>(diskStore(), QString());
        for (const Media& media : content.course.media) document.media->setPlace(media.file, {}); // none is read
        m_session = std::make_unique<Session>(document);
        m_panel = std::make_unique<ChecksPanel>(*m_session);
        m_tester = std::make_unique<QAbstractItemModelTester>(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_panel->resize(320, 700);
        m_panel->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_panel.get()));
        QSignalSpy checked(m_session.get(), &Session::findingsChanged);
        m_session->startChecks(rules::houseRules());
        if (checked.isEmpty()) checked.wait(5000);
    }
    void edit(const std::function<void(Content&)>& fn)
    {
        QSignalSpy checked(m_session.get(), &Session::findingsChanged);
        ASSERT_TRUE(m_session->edit(QStringLiteral("Edit"), {}, fn));
        if (checked.isEmpty()) checked.wait(5000);
        QCoreApplication::processEvents();
    }
    void TearDown() override
    {
        m_tester.reset();
        m_panel.reset();
        m_session.reset();
    }

    FindingModel& model() const { return m_panel->model(); }
    QTreeView& view() const { return m_panel->view(); }
    template<class T> T* child(const char* name) const { return m_panel->findChild<T*>(QLatin1String(name)); }
    QList<QModelIndex> rows() const
    {
        QList<QModelIndex> all;
        for (int group = 0; group < model().rowCount(); ++group)
            for (int row = 0; row < model().rowCount(model().index(group, 0)); ++row)
                all << model().index(row, 0, model().index(group, 0));
        return all;
    }
    QModelIndex rowOfRule(const QString& rule) const
    {
        for (const QModelIndex& index : rows())
            if (model().findingAt(index)->rule == rule) return index;
        return {};
    }
    /// The sample with some things wrong: no title, an image without alternative text, an untitled unit.
    static Content faulty()
    {
        Content content = test::sampleContent();
        content.course.title.clear();
        modify<Unit>(content, testId(sample::unitTwo), [](Unit& unit) { unit.title.clear(); });
        modify<Block>(content, testId(sample::imageBlock), [](Block& block) { std::get<ImageBlock>(block.body).alternativeText.clear(); });
        return content;
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<ChecksPanel> m_panel;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

} // namespace microvet::ui
