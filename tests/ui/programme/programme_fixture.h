#pragma once

#include "tests/ui/shell/every_window.h"

#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "ui/programme/records/list_page.h"
#include "ui/programme/programme_window.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/programme/records/record_form.h"
#include "ui/programme/records/record_list.h"
#include "ui/seal/secret_store.h"

#include <QAbstractButton>
#include <QLabel>
#include <QThreadPool>

namespace microvet::ui {

/// The programme's window with a file of its own, and somebody who works in it.
class ProgrammeTest : public ShellTest {
protected:
    ProgrammeWindow* openWindow()
    {
        settings->setAuthorName(QStringLiteral("Maria Rossi"));
        programme = std::make_unique<ProgrammeWindow>(
            ProgrammeWindow::Services{*settings, prompts, disk(), systemNow, rules::houseRules(), review::builtInTemplate(QStringLiteral("en")),
                                      secrets, file("data/programme.sqlite")});
        programme->resize(1200, 700);
        programme->show();
        return programme.get();
    }

    void begin()
    {
        openWindow();
        programme->findChild<QAbstractButton*>(QStringLiteral("welcomeBegin"))->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return programme->link().isOpen() && !programme->link().isBusy(); }, 20000));
    }

    /// Nothing is asked of the programme any more, and no file is being made.
    bool settled()
    {
        const auto idle = [&] { return !programme->link().isBusy() && QThreadPool::globalInstance()->activeThreadCount() == 0; };
        return QTest::qWaitFor([&] {
            if (!idle()) return false;
            QCoreApplication::sendPostedEvents(); // what was made is told, and may ask once more
            return idle();
        }, 20000);
    }

    /// Stores the record at once, as somebody who is quick.
    template<class T> QUuid put(T record)
    {
        record.id = QUuid::createUuid();
        programme->link().change(programme.get(), QStringLiteral("Add"), [record](programme::Change& change) {
            T copy = record;
            return change.add(copy);
        }, [](const Status& status, const programme::Conflict&) { EXPECT_TRUE(status.ok()) << status.error().detail.toStdString(); });
        EXPECT_TRUE(settled());
        return record.id;
    }

    template<class T> QList<T> all()
    {
        QList<T> found;
        programme->link().read<QList<T>>(programme.get(), [](programme::Store& store) { return store.all<T>(); },
                                         [&](Result<QList<T>> list) { if (list.ok()) found = *list; });
        EXPECT_TRUE(settled());
        return found;
    }

    QWidget* page(const char* section)
    {
        programme->go(QString::fromLatin1(section));
        EXPECT_TRUE(settled());
        return programme->page(QString::fromLatin1(section));
    }

    static void press(QObject* root, const char* name)
    {
        auto* button = root->findChild<QAbstractButton*>(QString::fromLatin1(name));
        ASSERT_NE(button, nullptr) << name;
        ASSERT_TRUE(button->isEnabled()) << name;
        button->click();
    }

    /// What a line of that name says; empty where it is not shown.
    static QString said(QWidget* root, const char* name)
    {
        auto* label = root->findChild<QLabel*>(QString::fromLatin1(name));
        return label && !label->isHidden() ? label->text() : QString();
    }

    RecordList* list(const char* section) { return page(section)->findChild<RecordList*>(); }

    SecretStore secrets;
    std::unique_ptr<ProgrammeWindow> programme;
};

} // namespace microvet::ui
