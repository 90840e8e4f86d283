#pragma once

#include "ui/outline/outline_panel.h"

#include "core/model/structure_edit.h"
#include "core/model/walk.h"
#include "tests/support/sample_content.h"
#include "tests/ui/outline/course_maker.h"
#include "ui/outline/outline_clipboard.h"
#include "ui/outline/outline_view.h"
#include "ui/outline/value_tree_model.h"
#include "ui/widgets/code_names.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace microvet::ui {
using namespace model;
using tests::documentOf;
using tests::makeCourse;

using Strings = std::vector<std::string>;

class OutlinePanelTest : public testing::Test {
protected:
    void open(const Content& content)
    {
        m_session = std::make_unique<Session>(documentOf(content));
        m_panel = std::make_unique<OutlinePanel>(*m_session);
        m_panel->resize(320, 600);
        m_panel->show();
        m_panel->view().setFocus();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void TearDown() override
    {
        m_panel.reset();
        m_session.reset();
        QGuiApplication::clipboard()->clear();
    }

    const Course& course() const { return m_session->course(); }
    ValueTreeModel& model() const { return m_panel->model(); }
    OutlineView& view() const { return m_panel->view(); }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers); }
    QUuid module(int m) const { return course().modules[m].id.uuid(); }
    QUuid unit(int m, int u) const { return course().modules[m].units[u].id.uuid(); }
    QUuid block(int m, int u, int b) const { return course().modules[m].units[u].blocks[b].id.uuid(); }
    Strings units(int m) const
    {
        Strings titles;
        for (const Unit& each : course().modules[m].units) titles.push_back(each.title.toStdString());
        return titles;
    }
    QString label() const { return m_session->history().undoLabel(); }
    void choose(const QList<QUuid>& ids)
    {
        m_panel->setCurrent(ids.first());
        for (const QUuid& id : ids)
            view().selectionModel()->select(model().indexOf(id), QItemSelectionModel::Select);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<OutlinePanel> m_panel;
};

} // namespace microvet::ui
