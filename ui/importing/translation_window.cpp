#include "ui/importing/translation_window.h"

#include "core/actions/adapt/adapt.h"
#include "core/actions/course_file.h"
#include "core/actions/place_name.h"
#include "ui/importing/import_files.h"
#include "ui/session/background.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {

/// What the background needs to know.
struct TranslationWindow::Order {
    actions::TranslatorsWork work;
    document::Document open;                ///< the course in the window, and where it lies
    QString path;                           ///< of its file
    bool isTranslation = false;             ///< that course is one
    std::optional<model::Content> original; ///< of it, where it is open in another window
    QString originalPath;                   ///< chosen by the user; comes before all others
    Clock clock;
};

struct TranslationWindow::Read {
    model::Content course; ///< in the window when it was read
    model::Content original;
    bool fresh = false; ///< a course of its own; else texts of the one in the window
    Result<actions::TranslatedTexts> texts = actions::TranslatedTexts{};
};

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(microvet::ui::TranslationWindow)
};

} // namespace

TranslationWindow::TranslationWindow(Session& session, const Services& services, QWidget* parent)
    : IncomingWindow(QStringLiteral("translationWindow"), services.prompts, services.disk, parent)
    , m_session(session)
    , m_services(services)
{
    setWindowTitle(tr("Take in a translation"));
    makeChoice();
    setOrder({m_file, m_chooseOriginal, m_language, m_translator}, {});
}

bool TranslationWindow::isTranslation() const
{
    const auto& origin = m_session.course().origin;
    return origin && origin->relation == model::OriginKind::Translation;
}

void TranslationWindow::makeChoice()
{
    choice()->addWidget(headingLabel(tr("What did the translator send back?"), 1.3, this));
    choice()->addWidget(mutedLabel(isTranslation()
                                       ? tr("Choose the file, or drop it here. You see first which texts come and what "
                                            "does not fit. Then they are put "
                                            "into this translation, in one step that can be undone.")
                                       : tr("Choose the file, or drop it here. You see first which texts come and what "
                                            "does not fit. Then a new course in "
                                            "the other language opens; this one stays as it is. Where that translation "
                                            "is a course already, open it and "
                                            "take the file in there, so that nothing is lost that was changed in it."),
                                   this));
    m_file = addButton("translationFile", tr("The &file…"));
    m_file->setIcon(icon(QStringLiteral("file-open")));
    auto* row = new QHBoxLayout;
    row->addWidget(m_file);
    row->addStretch(1);
    choice()->addLayout(row);

    m_originalRow = new QWidget(this);
    auto* originalRow = new QHBoxLayout(m_originalRow);
    originalRow->setContentsMargins(0, 0, 0, 0);
    m_original = new QLabel(m_originalRow);
    m_original->setObjectName(QStringLiteral("translationOriginalName"));
    m_original->setTextFormat(Qt::PlainText);
    m_original->setWordWrap(true);
    m_chooseOriginal = addButton("translationOriginal", tr("C&hoose the original…"));
    giveTip(m_chooseOriginal, tr("The course that was sent to the translator, as it was then."));
    originalRow->addWidget(m_original, 1);
    originalRow->addWidget(m_chooseOriginal);
    choice()->addWidget(m_originalRow);
    m_originalRow->setVisible(isTranslation());

    auto* fresh = new QWidget(this);
    auto* form = new QFormLayout(fresh);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_language = new QComboBox(fresh);
    m_language->setObjectName(QStringLiteral("translationLanguage"));
    m_language->addItem(tr("as the file says"), QString());
    const QList<ListItem> languages = languageItems();
    for (const ListItem& item : languages) {
        if (item.code.isEmpty())
            m_language->insertSeparator(m_language->count());
        else
            m_language->addItem(item.label, item.code);
    }
    m_language->setMaxVisibleItems(16);
    giveTip(m_language, tr("Only for a file that does not say into which language it translates."));
    m_translator = new QLineEdit(fresh);
    m_translator->setObjectName(QStringLiteral("translationTranslator"));
    giveTip(m_translator, tr("For the people who took part in the new course. May stay empty."));
    form->addRow(tr("&Language of the translation:"), m_language);
    form->addRow(tr("&Who translated:"), m_translator);
    choice()->addWidget(fresh);
    fresh->setVisible(!isTranslation());

    connect(m_file, &QPushButton::clicked, this, [this] {
        m_services.prompts.askOpenFile(this, tr("Which file did the translator send back?"),
                                       m_services.settings.lastFolder(), translationFilter(),
                                       [this](const QString& path) {
                                           if (!path.isEmpty()) read(path);
                                       });
    });
    connect(m_chooseOriginal, &QPushButton::clicked, this, &TranslationWindow::chooseOriginal);
    updateOriginal();
}

void TranslationWindow::chooseOriginal()
{
    m_services.prompts.askOpenFile(this, tr("Which course was sent to the translator?"),
                                   m_services.settings.lastFolder(), tr("Courses (*.microvet);;All files (*)"),
                                   [this](const QString& path) {
                                       if (path.isEmpty()) return;
                                       m_originalPath = path;
                                       updateOriginal();
                                   });
}

void TranslationWindow::updateOriginal()
{
    if (!isTranslation()) return;
    const auto& origin = m_session.course().origin;
    if (!m_originalPath.isEmpty())
        m_original->setText(tr("The original: “%1”.").arg(QFileInfo(m_originalPath).fileName()));
    else if (m_services.openCourse(origin->courseId))
        m_original->setText(tr("The original: “%1”, as it is open in another window.").arg(origin->title));
    else
        m_original->setText(tr("The original: “%1”, as it was when this translation began. Choose another where it was "
                               "changed before it was sent out.")
                                .arg(origin->title));
}

void TranslationWindow::forget()
{
    m_read.reset();
    m_reading = false;
    ++m_number;
}

TranslationWindow::Read TranslationWindow::readInBackground(FileStore& disk, const Order& order)
{
    Read read;
    read.course = order.open.content;
    const auto put = [&](const model::Content& original, const model::Content* into) {
        read.original = original;
        read.fresh = !into;
        return actions::translatedTexts(disk, order.work, original, into, order.clock);
    };
    if (order.isTranslation) {
        Result<model::Content> original = model::Content{};
        if (!order.originalPath.isEmpty()) {
            auto file = actions::CourseFile::open(disk, order.originalPath);
            original = file ? Result<model::Content>((*file)->content()) : Result<model::Content>(file.error());
        } else if (order.original)
            original = *order.original;
        else
            original = actions::originalOf(disk, order.open, order.path);
        if (original)
            read.texts = put(*original, &order.open.content);
        else
            read.texts = Error{Error::Kind::NotFound,
                               Tr::tr("The original of this translation is needed, too: choose the course that was "
                                      "sent to the translator. %1")
                                   .arg(original.error().text),
                               {}};
        if (read.texts) return read;
    }
    // A translation may have been sent out for a further language.
    Result<actions::TranslatedTexts> fresh = put(order.open.content, nullptr);
    if (fresh || !order.isTranslation) read.texts = std::move(fresh);
    return read;
}

void TranslationWindow::startReading(const QString& path)
{
    m_reading = true;
    m_services.settings.setLastFolder(QFileInfo(path).absolutePath());
    m_session.endTyping();
    Order order;
    order.work.file = path;
    order.work.language = m_language->currentData().toString();
    order.work.wishes.author = m_translator->text().simplified();
    order.open = m_session.snapshot();
    order.path = m_session.path();
    order.isTranslation = isTranslation();
    if (order.isTranslation) order.original = m_services.openCourse(m_session.course().origin->courseId);
    order.originalPath = m_originalPath;
    order.clock = m_services.clock;
    inBackground(
        this, [&disk = m_services.disk, order] { return std::make_shared<Read>(readInBackground(disk, order)); },
        [this, number = m_number](const std::shared_ptr<Read>& read) {
            if (number != m_number) return;
            m_reading = false;
            showRead(read);
        });
}

/// The work itself goes on to its end, which nobody hears of.
void TranslationWindow::stopReading()
{
    forget();
    refuse(tr("Reading was stopped. Nothing was changed."));
}

void TranslationWindow::showRead(const std::shared_ptr<Read>& read)
{
    if (!read->texts) {
        refuse(read->texts.error().text);
        return;
    }
    m_read = read;
    const translation::Applied& applied = read->texts->applied;
    const bool something = read->fresh ? applied.taken > 0 : applied.changed > 0;
    const QString name = QFileInfo(path()).fileName();
    const QString head = !something                  ? tr("“%1” was read, but there is nothing to take").arg(name)
                         : applied.misfits.isEmpty() ? tr("“%1” was read").arg(name)
                                                     : tr("“%1” was read, but not all of it fits").arg(name);
    const QString go = read->fresh ? tr("&Open as new course") : tr("&Take into this course");
    showReport(head, read->fresh ? tr("Nothing is made yet.") : tr("Nothing is changed yet."), report(),
               something ? go : QString());
}

IncomingReport TranslationWindow::report() const
{
    const actions::TranslatedTexts& texts = *m_read->texts;
    const translation::Applied& applied = texts.applied;
    IncomingReport report;
    report.cameTitle = tr("What comes");
    report.came.append(tr("%1 of %n texts have a translation.", nullptr, applied.texts).arg(applied.taken));
    if (m_read->fresh)
        report.came.append(tr("The new course is in the language “%1”, and says that it is a translation of “%2”.")
                               .arg(ownLanguageName(texts.content.course.language), m_read->original.course.title));
    else if (applied.changed > 0)
        report.came.append(tr("%n texts of this course change.", nullptr, applied.changed));
    else
        report.came.append(tr("No text of this course changes: it says all of this already."));
    report.lostTitle = tr("What does not fit, or should be looked at");
    report.nothingLost = tr("Everything fits.");
    QStringList lines = QStringList{tr("Report on “%1”").arg(QFileInfo(path()).fileName())} + report.came;
    for (const translation::Misfit& misfit : applied.misfits) {
        const QString place = misfit.place.isNull() ? QString() : actions::placeName(texts.content, misfit.place);
        report.lost.append({place, misfit.text});
        //: a place in the course, and what does not fit there
        lines.append(place.isEmpty() ? misfit.text : tr("%1: %2").arg(place, misfit.text));
    }
    if (applied.misfits.isEmpty()) lines.append(report.nothingLost);
    report.text = lines.join(u'\n') + u'\n';
    return report;
}

void TranslationWindow::go()
{
    if (!m_read) return;
    m_session.endTyping();
    if (!(m_session.content() == m_read->course)) { // the report is about another course by now
        read(path());
        return;
    }
    const std::shared_ptr<Read> read = std::exchange(m_read, nullptr);
    accept();
    if (read->fresh) {
        emit courseWanted(read->texts->content, read->original);
        return;
    }
    m_session.edit(tr("Take in a translation"), {m_session.course().id.uuid(), {}, -1},
                   [&](model::Content& content) { content.course = read->texts->content.course; });
    emit taken(read->texts->applied.changed);
}

} // namespace microvet::ui
