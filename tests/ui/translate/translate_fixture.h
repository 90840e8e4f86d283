#pragma once

#include "tests/support/sample_content.h"
#include "tests/ui/shell/every_window.h"

#include "core/actions/adapt/improvements.h"
#include "core/actions/translating.h"
#include "core/model/walk.h"
#include "core/translation/marked_text.h"
#include "ui/translate/hints_view.h"
#include "ui/translate/marked_edit.h"
#include "ui/translate/marks_bar.h"
#include "ui/translate/pair_editor.h"
#include "ui/translate/sheet_keeper.h"
#include "ui/translate/translate_window.h"
#include "ui/translate/translation_model.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

namespace microvet::ui {

/// The sample course and a German translation of it that has just begun, in files.
struct TranslationFiles {
    static model::Content original()
    {
        model::Content content = test::sampleContent();
        content.course.media.clear(); // no file here holds them
        QList<model::Block>& blocks = content.course.modules[0].units[0].blocks;
        model::TextBlock body;
        body.text = test::paragraph(QStringLiteral("Wash your hands."));
        for (const int number : {901, 902})
            blocks.append(test::blockOf(number, body));
        body.text = test::linked(QStringLiteral("More on "), QStringLiteral("dough"),
                                 QStringLiteral("https://example.org/dough"));
        blocks.append(test::blockOf(903, body));
        return content;
    }

    static document::Document begun(const model::Content& content, const QString& mediaFolder)
    {
        const document::MediaStore media(diskStore(), mediaFolder);
        actions::NewCourse wishes;
        wishes.language = QStringLiteral("de");
        auto document =
            actions::translationBegun(diskStore(), content.course, media, wishes, systemNow, mediaFolder + u'2');
        EXPECT_TRUE(document) << (document ? "" : document.error().text.toStdString());
        return document ? *document : document::Document();
    }

    static void save(const document::Document& document, const QString& path)
    {
        document::SaveRequest request;
        request.path = path;
        request.overwrite = true;
        Progress progress;
        const auto saved = document::save(diskStore(), request, document, systemNow, progress);
        EXPECT_TRUE(saved) << (saved ? "" : saved.error().text.toStdString());
    }
};

/// What tests ask of the window, whatever opened it.
class TranslateDriver {
public:
    TranslateDriver() = default;
    explicit TranslateDriver(MainWindow* main)
        : m_main(main)
        , m_window(main->findChild<TranslateWindow*>())
    {
        if (!m_window) return;
        EXPECT_TRUE(QTest::qWaitFor([&] { return !m_window->isBusy(); }, 20000));
        m_window->activateWindow();
    }

    TranslateWindow* window() const { return m_window; }
    const translation::Sheet& sheet() const { return m_window->keeper().sheet(); }
    Session& session() const { return *m_main->session(); }

    qsizetype pairOf(const QUuid& owner, const char* field) const
    {
        for (const translation::PairedText& text : sheet().texts())
            if (text.owner == owner && text.field == field) return text.first;
        ADD_FAILURE() << "no text " << field;
        return 0;
    }
    void go(int block) const { m_window->show(pairOf(test::testId(block), "body.text")); }
    translation::TextState stateOf(int block) const
    {
        return sheet().pairs()[pairOf(test::testId(block), "body.text")].state;
    }
    QString textOf(int block) const
    {
        const auto* found = model::find<model::Block>(session().content(), test::testId(block));
        return found ? richtext::toPlainText(std::get<model::TextBlock>(found->body).text) : QString();
    }
    MarkedEdit& target() const { return m_window->editor().target(); }
    void type(const char* words) const
    {
        target().setFocus();
        const QString text = QString::fromUtf8(words);
        for (const QChar c : text) // keyClicks() knows ASCII alone
            QTest::sendKeyEvent(QTest::Click, &target(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    template<class T> T* part(const char* name) const { return m_window->findChild<T*>(QLatin1String(name)); }
    QPushButton* button(const char* name) const { return part<QPushButton>(name); }
    QString label(const char* name) const { return part<QLabel>(name)->text(); }
    QString hints() const { return m_window->hints().toPlainText(); }
    int shown() const { return m_window->model().shown(); }

private:
    MainWindow* m_main = nullptr;
    TranslateWindow* m_window = nullptr;
};

} // namespace microvet::ui
