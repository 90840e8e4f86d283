#pragma once

#include "tests/ui/shell/shell_fixture.h"

#include "core/programme/records/calls.h"
#include "core/programme/records/courses.h"
#include "core/programme/records/organisation.h"
#include "core/programme/records/people.h"
#include "ui/programme/programme_window.h"
#include "ui/programme/records/list_page.h"
#include "ui/programme/records/record_dialog.h"
#include "ui/programme/records/record_form.h"
#include "ui/programme/records/record_list.h"
#include "ui/seal/secret_store.h"

#include <QAbstractButton>
#include <QLabel>
#include <QThreadPool>

namespace microvet::ui {

/// The programme's window with a file of its own, and somebody who works in it; beside what `Base` has.
template<class Base> class WithProgramme : public Base {
protected:
    ProgrammeWindow* openWindow(const QString& author = QStringLiteral("Maria Rossi"))
    {
        this->settings->setAuthorName(author);
        programme = std::make_unique<ProgrammeWindow>(
            ProgrammeWindow::Services{*this->settings, this->prompts, this->disk(), systemNow, rules::houseRules(), review::builtInTemplate(QStringLiteral("en")),
                                      secretStore(), this->file("data/programme.sqlite")});
        programme->resize(1200, 700);
        programme->show();
        return programme.get();
    }

    void begin()
    {
        openWindow();
        programme->findChild<QAbstractButton*>(QStringLiteral("welcomeBegin"))->click();
        ASSERT_TRUE(opened());
    }

    /// The sample, into the window that is open.
    void takeSample()
    {
        programme->findChild<QAbstractButton*>(QStringLiteral("welcomeSample"))->click();
        ASSERT_TRUE(opened());
        ASSERT_TRUE(settled());
    }

    bool opened()
    {
        return QTest::qWaitFor([&] { return programme->link().isOpen() && !programme->link().isBusy(); }, 20000);
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

    /// Something done to the store on its own thread, and waited for.
    void work(std::function<Status(programme::Store&)> done)
    {
        programme->link().run(programme.get(), std::move(done), [](const Status& status, const programme::Conflict&) {
            EXPECT_TRUE(status.ok()) << (status.ok() ? std::string() : status.error().text.toStdString() + ' ' + status.error().detail.toStdString());
        });
        ASSERT_TRUE(settled());
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

    template<class T, class Value> T first(Value T::*field, const Value& value)
    {
        for (const T& one : all<T>())
            if (one.*field == value) return one;
        ADD_FAILURE() << T::kind().key().toStdString() << ": there is none with that";
        return {};
    }

    void editDetails(std::function<void(programme::Programme&)> edit)
    {
        programme->link().change(programme.get(), QStringLiteral("Details"), [edit](programme::Change& change) -> Status {
            const auto known = change.store().first<programme::Programme>();
            if (!known.ok()) return known.error();
            return change.edit<programme::Programme>(known->id, edit);
        }, {});
        ASSERT_TRUE(settled());
    }

    /// What letters and documents cannot do without.
    void fillInDetails()
    {
        editDetails([](programme::Programme& details) {
            details.organisation = QStringLiteral("Invented School");
            details.language = QStringLiteral("en");
            details.country = QStringLiteral("IT");
            details.address = QStringLiteral("Invented Street 1, Palermo");
            details.contactName = QStringLiteral("Maria Rossi");
            details.contactMail = QStringLiteral("maria@example.org");
            details.contactPhone = QStringLiteral("123");
            details.privacyContact = QStringLiteral("privacy@example.org");
            details.legalBasis = QStringLiteral("consent");
            details.purpose = QStringLiteral("Courses that fit.");
            details.website = QStringLiteral("https://example.org");
            details.end = QDate(2040, 1, 1);
        });
    }

    QWidget* page(const char* section)
    {
        programme->go(QString::fromLatin1(section));
        EXPECT_TRUE(settled());
        return programme->page(QString::fromLatin1(section));
    }

    ListPage* listPage(const char* section) { return static_cast<ListPage*>(page(section)); }
    RecordList* list(const char* section) { return page(section)->template findChild<RecordList*>(); }
    /// What pages hand on to their dialogs; shows no other page.
    const ProgrammeServices& services() { return static_cast<ListPage*>(programme->page(QStringLiteral("people")))->services(); }

    /// The dialog that the step before has opened.
    template<class Dialog> Dialog* opened(QWidget* parent)
    {
        EXPECT_TRUE(settled());
        auto* dialog = parent->findChild<Dialog*>();
        EXPECT_NE(dialog, nullptr);
        return dialog;
    }

    template<class Widget> static Widget* in(QWidget* root, const char* name)
    {
        auto* found = root->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }

    static void press(QObject* root, const char* name)
    {
        auto* button = root->findChild<QAbstractButton*>(QString::fromLatin1(name));
        ASSERT_NE(button, nullptr) << name;
        ASSERT_TRUE(button->isEnabled()) << name;
        button->click();
    }

    /// And waits until it is written and read again.
    void pressed(QObject* root, const char* name)
    {
        press(root, name);
        ASSERT_TRUE(settled());
    }

    /// What a line of that name says; empty where it is not shown.
    static QString said(QWidget* root, const char* name)
    {
        auto* label = root->findChild<QLabel*>(QString::fromLatin1(name));
        return label && !label->isHidden() ? label->text() : QString();
    }

    virtual SecretStore& secretStore() { return secrets; }

    SecretStore secrets;
    std::unique_ptr<ProgrammeWindow> programme;
};

class ProgrammeTest : public WithProgramme<ShellTest> {};

class BegunProgramme : public ProgrammeTest {
protected:
    void SetUp() override
    {
        ProgrammeTest::SetUp();
        begin();
    }
};

} // namespace microvet::ui
