#include "tests/ui/programme/programme_fixture.h"
#include "tests/ui/shell/look_checks.h"

#include "ui/programme/calls/call_window.h"
#include "ui/programme/keeping/name_cover.h"
#include "ui/programme/letters/letters_dialog.h"
#include "ui/programme/pages.h"
#include "ui/programme/people/erase_dialog.h"
#include "ui/programme/people/retention_dialog.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPaintEngine>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTabWidget>

namespace microvet::ui {
namespace {

/// Hears every text that is painted, whoever paints it: the style, a field, or a chart.
class TextEngine : public QPaintEngine {
public:
    TextEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override {}
    void drawPath(const QPainterPath&) override {}
    using QPaintEngine::drawPolygon;
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF&, const QTextItem& item) override { painted += item.text() + u'\n'; }
    Type type() const override { return User; }

    QString painted;
};

class TextDevice : public QPaintDevice {
public:
    explicit TextDevice(const QWidget& widget) : m_widget(widget) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }
    const QString& painted() const { return m_engine.painted; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_widget.width();
        case PdmHeight: return m_widget.height();
        case PdmWidthMM: return m_widget.widthMM();
        case PdmHeightMM: return m_widget.heightMM();
        case PdmNumColors: return 1 << 24;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(QPaintDevice::devicePixelRatioFScale());
        default: return 96;
        }
    }

private:
    const QWidget& m_widget;
    mutable TextEngine m_engine;
};

QString paintedOn(QWidget* shown)
{
    look::waitUntilCalm(shown);
    TextDevice device(*shown);
    shown->render(&device);
    return device.painted();
}

TEST(CoveredNames, StandInPlaceOfNamesHoweverTheyAreWritten)
{
    const CoveredNames names({{QStringLiteral("Anna Dimou"), QStringLiteral("anna.dimou@example.org"), QStringLiteral("+30 210 555 0123")},
                              {QString::fromUtf8("Ελένη Δήμου"), QString(), QString()},
                              {QStringLiteral("Institute of Bread")}});
    EXPECT_EQ(names.in(QStringLiteral("Remove “Anna Dimou”?")), QStringLiteral("Remove “Person 1”?"));
    EXPECT_EQ(names.in(QStringLiteral("DIMOU, ANNA and Anna; anna.dimou@example.org, +30 210 555 0123.")),
              QStringLiteral("Person 1 and Person 1; Person 1, +Person 1."));
    EXPECT_EQ(names.in(QString::fromUtf8("Γεια σου, Ελένη Δήμου!")), QString::fromUtf8("Γεια σου, Person 2!"));
    EXPECT_EQ(names.in(QStringLiteral("Annas Dimous, anna")), QStringLiteral("Annas Dimous, anna")) << "other words";
    EXPECT_EQ(names.in(QStringLiteral("Bread by the Institute of Bread")), QStringLiteral("Bread by the Person 3"));
    EXPECT_EQ(names.in(QString()), QString());
    EXPECT_EQ(names.of(QStringLiteral("anna dimou")), QStringLiteral("Person 1"));
    EXPECT_EQ(CoveredNames({{QStringLiteral("Anna Dimou")}, {QStringLiteral("Jan")}, {QStringLiteral("Anna Dimou"), QStringLiteral("anna@example.org")}})
                  .of(QStringLiteral("anna@example.org")),
              QStringLiteral("Person 1")) << "named in two places";
    EXPECT_EQ(names.of(QStringLiteral("Anna Dimou knows the chamber")), QString());
    const CoveredNames month({{QStringLiteral("Jan Smit"), QStringLiteral("jan@example.org")}});
    EXPECT_EQ(month.in(QStringLiteral("Jan until 31 Jan 2027")), QStringLiteral("Person 1 until 31 Jan 2027"));
    EXPECT_EQ(month.in(QStringLiteral("12 Jan Smit 3")), QStringLiteral("12 Person 1 3"));
}

class NameCoverTest : public ProgrammeTest {
protected:
    void SetUp() override
    {
        theme::apply(*qApp, theme::Scheme::Light); // the program's own style paints what is covered
        ProgrammeTest::SetUp();
        openWindow();
        takeSample();
        for (const programme::Person& person : all<programme::Person>()) {
            m_people.append(person.id);
            m_secrets.append(person.name);
            if (!person.mail.isEmpty()) m_secrets.append(person.mail);
            if (const QString last = person.name.section(u' ', -1); last.size() > 4) m_secrets.append(last);
        }
        ASSERT_GT(m_secrets.size(), 10);
    }

    QStringList seenIn(const QString& painted) const
    {
        QStringList seen;
        for (const QString& secret : m_secrets)
            if (painted.contains(secret)) seen.append(secret);
        return seen;
    }

    void hideNames()
    {
        programme->findChild<QAction*>(QStringLiteral("programmeHideNames"))->trigger();
        ASSERT_TRUE(settled());
    }

    void expectCovered(QWidget* shown, const QString& what)
    {
        const QString painted = paintedOn(shown);
        EXPECT_FALSE(painted.isEmpty()) << what.toStdString();
        EXPECT_EQ(seenIn(painted).join(QStringLiteral(", ")).toStdString(), "") << what.toStdString();
        EXPECT_EQ(seenIn(shown->windowTitle()).join(QStringLiteral(", ")), QString()) << what.toStdString();
        look::shoot(shown, QStringLiteral("covered-") + what);
    }

    /// The dialog that was just opened.
    void expectDialogCovered(QWidget* dialog, const char* what)
    {
        dialog->show();
        ASSERT_TRUE(settled());
        expectCovered(dialog, QString::fromLatin1(what));
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QList<QUuid> m_people;
    QStringList m_secrets;
};

TEST_F(NameCoverTest, CoversEveryPageAndLiftsTheCoverAgain)
{
    page("people");
    ASSERT_FALSE(seenIn(paintedOn(programme.get())).isEmpty()) << "the test sees what is painted";
    hideNames();
    EXPECT_TRUE(programme->findChild<QLabel*>(QStringLiteral("programmeNamesHidden"))->isVisible());
    for (const ProgrammePage& one : programmePages()) {
        if (one.id == QLatin1String("handbook")) continue; // a paper is shown as it will be printed
        page(one.id.toLatin1().constData());
        expectCovered(programme.get(), one.id);
    }
    page("people");
    EXPECT_TRUE(paintedOn(programme.get()).contains(QStringLiteral("Person "))) << "people are told apart";
    programme->findChild<QAction*>(QStringLiteral("programmeHideNames"))->trigger();
    EXPECT_FALSE(seenIn(paintedOn(programme.get())).isEmpty());
}

TEST_F(NameCoverTest, CoversTheWindowsToo)
{
    hideNames();
    auto* people = listPage("people");
    const ProgrammeServices services = people->services();
    programme::Person person = all<programme::Person>().constFirst();
    person.notes = QStringLiteral("Speaks of nothing but bread.");
    person.phone = QStringLiteral("+30 210 555 0123");
    auto* form = new RecordDialog(services, {&programme::Person::kind(), std::make_shared<programme::Person>(person)}, programme.get());
    form->show();
    ASSERT_TRUE(settled());
    const QString painted = paintedOn(form);
    EXPECT_EQ(seenIn(painted).join(u' '), QString());
    EXPECT_FALSE(painted.contains(QStringLiteral("bread"))) << "what was written about them";
    EXPECT_EQ(static_cast<QLineEdit*>(form->form().field(QStringLiteral("name")))->text(), person.name) << "the data stay";
    look::shoot(form, QStringLiteral("covered-form"));
    form->QDialog::reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    expectDialogCovered(new EraseDialog(services, m_people.mid(0, 4), programme.get()), "erase");
    expectDialogCovered(new RetentionDialog(services, programme.get()), "retention");
    const QUuid call = all<programme::Call>().constFirst().id;
    programme::LetterSubject subject;
    subject.call = call;
    expectDialogCovered(new LettersDialog(services, m_people.mid(0, 3), QStringLiteral("invitation"), subject, programme.get()), "letters");
    for (int tab = 0; tab < 4; ++tab) {
        auto* shown = new CallWindow(services, call, programme.get());
        shown->findChild<QTabWidget*>(QStringLiteral("callTabs"))->setCurrentIndex(tab);
        expectDialogCovered(shown, "call");
    }
}

TEST_F(NameCoverTest, TitlesOfWindowsNameNobody)
{
    auto* people = listPage("people");
    const ProgrammeServices services = people->services();
    people->list().openRecord(m_people.constFirst());
    (new EraseDialog(services, m_people.mid(0, 1), programme.get()))->show();
    (new LettersDialog(services, m_people.mid(0, 1), QStringLiteral("invitation"), {}, programme.get()))->show();
    (new CallWindow(services, all<programme::Call>().constFirst().id, programme.get()))->show();
    ASSERT_TRUE(settled());
    int windows = 0;
    for (QWidget* shown : QApplication::topLevelWidgets()) {
        if (!shown->isVisible()) continue;
        EXPECT_EQ(seenIn(shown->windowTitle()).join(u' '), QString()) << shown->objectName().toStdString();
        ++windows;
    }
    EXPECT_GE(windows, 5);
    for (QWidget* shown : QApplication::topLevelWidgets())
        if (auto* dialog = qobject_cast<QDialog*>(shown)) dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace
} // namespace microvet::ui
