#include "tests/ui/editors/editor_fixture.h"

#include "ui/editors/block_registry.h"
#include "ui/editors/blocks/captions_dialog.h"
#include "ui/media/media_import.h"
#include "ui/shell/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/media_field.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleFactory>
#include <QTableWidget>
#include <QToolButton>

namespace microvet::ui {
namespace {

using namespace model;

/// The second unit has one block of each type that these editors write.
class MediaBlocks : public EditorTest {
protected:
    MediaBlocks()
    {
        m_session->edit(QStringLiteral("x"), {}, [](Content& c) {
            for (const char* word : {"Flux", "Solder"}) {
                Term term;
                term.id = TermId::make();
                term.term = QString::fromLatin1(word);
                c.course.glossary.append(term);
            }
            FormulaBlock formula;
            formula.notation = Notation::Latex;
            formula.source = QStringLiteral("R = \\frac{U}{I}");
            c.course.modules[0].units[1].blocks = {block(VideoBlock()), block(AudioBlock()), block(DownloadBlock()), block(GlossaryBlock()),
                                                   block(formula), block(EmbedBlock())};
        });
        m_area->showElement(second().id.uuid());
        EXPECT_TRUE(QTest::qWaitFor([this] { return m_area->findChildren<QWidget*>(QRegularExpression(QStringLiteral("^card@"))).size() == 6; }));
        QTest::qWait(1);
    }

    const Unit& second() const { return course().modules.first().units[1]; }
    template<class T> const T& part(int index) const { return std::get<T>(second().blocks[index].body); }
    QUuid id(int index) const { return second().blocks[index].id.uuid(); }
    /// Files come in the background.
    void settle() { ASSERT_TRUE(QTest::qWaitFor([this] { return !MediaImporter::of(*m_session).isBusy(); }, 20000)); }

    MediaField* mediaField(int index, const char* path)
    {
        auto* field = m_area->findChild<QPushButton*>(name(id(index), path));
        for (QWidget* w = field; w; w = w->parentWidget())
            if (auto* found = qobject_cast<MediaField*>(w)) return found;
        return nullptr;
    }
    QString problem(int index, const char* path)
    {
        auto* label = m_area->findChild<QLabel*>(name(id(index), path) + QStringLiteral(".problem"));
        return label && label->isVisible() ? label->text() : QString();
    }
    QString facts(int index, const char* path) { return m_area->findChild<QLabel*>(name(id(index), path) + QStringLiteral(".facts"))->text(); }
    /// A radio button hears clicks on its sign and words only, not on the empty place beside them.
    void press(const QUuid& element, const char* path)
    {
        auto* button = field<QRadioButton>(element, path);
        ASSERT_NE(button, nullptr);
        EXPECT_TRUE(QTest::qWaitFor([button] { return button->height() > 4; }));
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
        QTest::qWait(1);
    }
    QComboBox* notation() { return m_area->findChild<QComboBox*>(name(id(4), "body.source") + QStringLiteral(".notation")); }
    QString write(const QString& fileName, const QByteArray& bytes)
    {
        const QString path = m_folder.path() + u'/' + fileName;
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    /// Three seconds of silence.
    QString wav()
    {
        const auto le = [](quint32 n) { return QByteArray(reinterpret_cast<const char*>(&n), 4); };
        return write(QStringLiteral("bell.wav"), "RIFF" + le(36 + 24000) + "WAVEfmt " + le(16) + QByteArray("\1\0\1\0", 4) + le(8000) + le(8000)
                                                     + QByteArray("\1\0\x08\0", 4) + "data" + le(24000) + QByteArray(24000, '\0'));
    }
    const Media* medium(const MediaRef& ref) const { return model::find<Media>(m_session->content(), ref.target()); }
};

TEST_F(MediaBlocks, ASoundIsDroppedAndSaysItsLength)
{
    auto* field = mediaField(1, "body.file");
    ASSERT_NE(field, nullptr);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(wav())});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field, &drop);
    settle();
    const Media* sound = medium(part<AudioBlock>(1).file);
    ASSERT_NE(sound, nullptr) << qPrintable(problem(1, "body.file"));
    EXPECT_EQ(sound->mimeType, QStringLiteral("audio/wav"));
    EXPECT_EQ(sound->seconds, 3);
    EXPECT_TRUE(m_session->media()->contains(sound->file));
    EXPECT_TRUE(facts(1, "body.file").contains(QStringLiteral("bell.wav")));
    EXPECT_TRUE(facts(1, "body.file").contains(QStringLiteral("length 0:03"))) << qPrintable(facts(1, "body.file"));
    m_session->undo();
    EXPECT_TRUE(part<AudioBlock>(1).file.isNull());
    EXPECT_TRUE(facts(1, "body.file").startsWith(QStringLiteral("No file yet")));
}

TEST_F(MediaBlocks, WhatIsNoFilmIsSaidInOneSentenceAndChangesNothing)
{
    const Content before = m_session->content();
    auto* field = mediaField(0, "body.file");
    field->take(write(QStringLiteral("letter.txt"), "Hello"));
    EXPECT_TRUE(problem(0, "body.file").contains(QStringLiteral("MP4, WebM or Ogg"))) << qPrintable(problem(0, "body.file"));
    field->take(write(QStringLiteral("film.mp4"), "this is no film at all"));
    EXPECT_TRUE(problem(0, "body.file").contains(QStringLiteral("damaged")));
    field->take(m_folder.path() + QStringLiteral("/gone.mp4"));
    EXPECT_TRUE(problem(0, "body.file").contains(QStringLiteral("cannot be read")));
    field->take(write(QStringLiteral("empty.mp4"), {}));
    EXPECT_TRUE(problem(0, "body.file").contains(QStringLiteral("empty")));
    // Four gigabytes that take no room on the disk.
    const QString large = write(QStringLiteral("large.mp4"), "\0\0\0\x18" "ftypisom");
    ASSERT_TRUE(QFile::resize(large, 4LL * 1000 * 1000 * 1000));
    field->take(large);
    EXPECT_TRUE(problem(0, "body.file").contains(QStringLiteral("video platform"))) << qPrintable(problem(0, "body.file"));
    EXPECT_EQ(m_session->content(), before);
    mediaField(2, "body.file")->take(write(QStringLiteral("setup.exe"), "MZ"));
    EXPECT_TRUE(problem(2, "body.file").contains(QStringLiteral("zip")));
    EXPECT_EQ(m_session->content(), before);
}

TEST_F(MediaBlocks, FileOrAddressExactlyOneIsShown)
{
    mediaField(1, "body.file")->take(wav());
    settle();
    ASSERT_FALSE(part<AudioBlock>(1).file.isNull());
    auto* link = field<QLineEdit>(id(1), "body.link");
    EXPECT_FALSE(link->isVisible());
    press(id(1), "body.where.web");
    EXPECT_TRUE(link->isVisible());
    EXPECT_FALSE(mediaField(1, "body.file")->isVisible());
    EXPECT_TRUE(part<AudioBlock>(1).file.isNull()) << "learners would meet both";
    link->setFocus();
    QTest::keyClicks(link, QStringLiteral("https://example.org/a"));
    EXPECT_EQ(part<AudioBlock>(1).link, QStringLiteral("https://example.org/a"));
    m_session->undo();
    m_session->undo();
    EXPECT_FALSE(part<AudioBlock>(1).file.isNull());
    EXPECT_TRUE(mediaField(1, "body.file")->isVisible());
    EXPECT_TRUE(field<QRadioButton>(id(1), "body.where.course")->isChecked());
}

TEST_F(MediaBlocks, CaptionFilesAreCheckedAndNamedByLine)
{
    auto* field = mediaField(0, "body.captions");
    field->take(write(QStringLiteral("bad.vtt"), "WEBVTT\n\n00:05.000 --> 00:02.000\nHi\n"));
    EXPECT_TRUE(problem(0, "body.captions").contains(QStringLiteral("line 3"))) << qPrintable(problem(0, "body.captions"));
    EXPECT_TRUE(part<VideoBlock>(0).captions.isNull());
    field->take(write(QStringLiteral("good.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n"));
    settle();
    EXPECT_EQ(problem(0, "body.captions"), QString());
    ASSERT_NE(medium(part<VideoBlock>(0).captions), nullptr);
    EXPECT_EQ(medium(part<VideoBlock>(0).captions)->mimeType, QStringLiteral("text/vtt"));
}

TEST_F(MediaBlocks, CaptionsAreWrittenInATable)
{
    mediaField(0, "body.captions")->take(write(QStringLiteral("en.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n"));
    settle();
    const QString first = medium(part<VideoBlock>(0).captions)->file;
    clickOn<QPushButton>(id(0), "body.captions.write");
    auto* dialog = m_area->findChild<CaptionsDialog*>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    ASSERT_EQ(dialog->table()->rowCount(), 1);
    QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("captionsAdd")), Qt::LeftButton);
    ASSERT_EQ(dialog->table()->rowCount(), 2);
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_FALSE(ok->isEnabled());
    EXPECT_TRUE(dialog->findChild<QLabel*>(QStringLiteral("captionsProblem"))->text().contains(QStringLiteral("Row 2")));
    auto* cell = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    ASSERT_NE(cell, nullptr) << "the new caption is written at once";
    QTest::keyClicks(cell, QStringLiteral("And | so"));
    QTest::keyClick(cell, Qt::Key_Return);
    // The delegate takes what was written only when the key has been dealt with.
    ASSERT_TRUE(QTest::qWaitFor([dialog] { return dialog->table()->item(1, 2)->text() == QStringLiteral("And | so"); }));
    dialog->table()->item(1, 0)->setText(QStringLiteral("1:02,5"));
    EXPECT_FALSE(ok->isEnabled()) << "it would end before it starts";
    dialog->table()->item(1, 1)->setText(QStringLiteral("1:04"));
    EXPECT_TRUE(ok->isEnabled());
    QPointer<CaptionsDialog> open(dialog);
    QTest::mouseClick(ok, Qt::LeftButton);
    QTRY_VERIFY(open.isNull());
    const Media* now = medium(part<VideoBlock>(0).captions);
    ASSERT_NE(now, nullptr);
    EXPECT_NE(now->file, first);
    EXPECT_EQ(now->name, QStringLiteral("en.vtt"));
    EXPECT_EQ(*m_session->media()->read(now->file), QByteArray("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n\n01:02.500 --> 01:04.000\nAnd\nso\n"));
    m_session->undo();
    EXPECT_EQ(medium(part<VideoBlock>(0).captions)->file, first);
}

TEST_F(MediaBlocks, GlossaryTakesAllTermsOrChosenOnes)
{
    EXPECT_TRUE(part<GlossaryBlock>(3).terms.isEmpty());
    press(id(3), "body.terms.some");
    EXPECT_EQ(part<GlossaryBlock>(3).terms.size(), 2);
    auto* tick = m_area->findChild<QCheckBox*>(name(id(3), "body.terms") + u'.' + course().glossary[0].id.toString());
    ASSERT_NE(tick, nullptr);
    QTest::qWait(1);
    QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(5, tick->height() / 2));
    ASSERT_EQ(part<GlossaryBlock>(3).terms.size(), 1);
    EXPECT_EQ(part<GlossaryBlock>(3).terms[0].target(), course().glossary[1].id);
    press(id(3), "body.terms");
    EXPECT_TRUE(part<GlossaryBlock>(3).terms.isEmpty());
    clickOn<QPushButton>(id(3), "body.openTerms");
    EXPECT_EQ(m_area->currentElement(), course().id.uuid());
}

TEST_F(MediaBlocks, AFormulaIsTypedWithItsWordsAsAlternative)
{
    auto* source = field<TextField>(id(4), "body.source");
    source->setFocus();
    source->moveCursor(QTextCursor::End);
    QTest::keyClicks(source, QStringLiteral(" + 1"));
    EXPECT_EQ(part<FormulaBlock>(4).source, QStringLiteral("R = \\frac{U}{I} + 1"));
    EXPECT_EQ(m_session->history().steps().size(), 3) << "typing is one step";
    EXPECT_EQ(field<TextField>(id(4), "body.alternativeText")->placeholderText(), QStringLiteral("R equals U over I plus 1"));
    notation()->setCurrentIndex(1);
    EXPECT_TRUE(part<FormulaBlock>(4).notation == Notation::AsciiMath);
    m_session->undo();
    EXPECT_EQ(notation()->currentIndex(), 0);
    QTest::keyClick(source, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(source->toPlainText(), QStringLiteral("R = \\frac{U}{I}"));
}

TEST_F(MediaBlocks, EveryTypeOfBlockHasAnEditorAndAnIcon)
{
    const auto each = []<class... B>(std::type_identity<std::variant<B...>>) {
        const auto one = [](const QString& type) {
            EXPECT_NE(blockType(type), nullptr) << qPrintable(type);
            EXPECT_TRUE(QFile::exists(QStringLiteral(":/icons/block-%1.svg").arg(type))) << qPrintable(type);
        };
        ([&] { if constexpr (!std::is_same_v<B, Unknown>) one(QString::fromLatin1(B::type)); }(), ...);
    };
    each(std::type_identity<BlockBody>());
}

TEST_F(MediaBlocks, EveryFieldHasAName)
{
    press(id(3), "body.terms.some");
    int seen = 0;
    for (QWidget* widget : m_area->findChildren<QWidget*>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || widget->objectName().startsWith(QLatin1String("qt_"))) continue;
        if (widget->parentWidget()->inherits("QComboBox") || widget->parentWidget()->inherits("QAbstractSpinBox") || widget->inherits("QMenu")) continue;
        if (widget->parentWidget()->parentWidget() && widget->parentWidget()->parentWidget()->inherits("QComboBox")) continue;
        ++seen;
        EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
        const QString spoken = widget->inherits("QComboBox") ? widget->accessibleName() : QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
        EXPECT_FALSE(spoken.isEmpty()) << qPrintable(widget->objectName());
    }
    EXPECT_GT(seen, 40);
}

TEST_F(MediaBlocks, FitsAndCanBeLookedAt)
{
    const QPalette palette = QApplication::palette();
    const QFont font = QApplication::font();
    mediaField(1, "body.file")->take(wav());
    settle();
    mediaField(0, "body.captions")->take(write(QStringLiteral("en.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n\n00:03.000 --> 00:05.000\n[bell rings]\n"));
    settle();
    press(id(3), "body.terms.some");
    const QString folder = qEnvironmentVariable("MICROVET_SCREENSHOTS");
    for (const bool dark : {false, true}) {
        theme::apply(*qApp, dark);
        for (const int width : {700, 560}) {
            m_area->resize(width, 640);
            QTest::qWait(20);
            auto* page = m_area->findChild<QWidget*>(QStringLiteral("page"));
            EXPECT_LE(page->width(), m_area->width());
            if (folder.isEmpty()) continue;
            m_area->resize(width, std::min(page->height() + 60, 3400));
            QTest::qWait(20);
            m_area->grab().save(QStringLiteral("%1/blocks-%2%3.png").arg(folder).arg(width).arg(dark ? QStringLiteral("-dark") : QString()));
        }
        CaptionsDialog dialog(parseCaptions("WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n\n00:03.000 --> 00:05.000\n[bell rings]\n").captions);
        dialog.show();
        QTest::qWait(20);
        EXPECT_LE(dialog.minimumSizeHint().width(), 1000);
        EXPECT_LE(dialog.minimumSizeHint().height(), 600);
        if (!folder.isEmpty()) dialog.grab().save(QStringLiteral("%1/captions%2.png").arg(folder, dark ? QStringLiteral("-dark") : QString()));
    }
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(palette);
    QApplication::setFont(font);
}

} // namespace
} // namespace microvet::ui
