#include "ui/sources/source_details.h"

#include "core/plan/credit_line.h"
#include "core/plan/licences.h"
#include "core/plan/plan.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/source_fields.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

using methodology::Source;
using methodology::SourceState;

QString missingWord(const QString& field)
{
    if (field == QLatin1String("usage")) return SourceDetails::tr("how it is used");
    if (field == QLatin1String("author")) return SourceDetails::tr("the author");
    if (field == QLatin1String("source")) return SourceDetails::tr("where it was found");
    if (field == QLatin1String("licence")) return SourceDetails::tr("the licence");
    if (field == QLatin1String("changes")) return SourceDetails::tr("what was changed");
    return field;
}

} // namespace

QString sourceSentence(const Source& source, const QString& courseLicence)
{
    const QString theirs = plan::licenceInfo(source.work.licence).name, ours = plan::licenceInfo(courseLicence).name;
    switch (source.state) {
    case SourceState::Refused:
        return source.work.usage == model::Usage::Adapted
                   ? SourceDetails::tr("%1 does not allow an adapted work in a course under %2. Use the work unmodified where its licence allows that, link to it, ask for permission, or take another.").arg(theirs, ours)
                   : SourceDetails::tr("%1 does not allow the work in a course under %2. Link to it, ask for permission, or take another.").arg(theirs, ours);
    case SourceState::Incomplete: {
        QStringList words;
        for (const QString& field : source.missing) words.append(missingWord(field));
        return SourceDetails::tr("Still missing: %1.").arg(words.join(SourceDetails::tr(", ")));
    }
    case SourceState::ToldApart:
        return SourceDetails::tr("%1 may be adapted into a course under %2, but Creative Commons advises against it. Say in the course which part is under which licence.").arg(theirs, ours);
    case SourceState::ForPeople:
        if (source.work.usage == model::Usage::Permission) return SourceDetails::tr("You use it with permission. Keep the proof here; the ambassador looks at it.");
        if (source.work.usage == model::Usage::Exception) return SourceDetails::tr("You use it by an exception of the law, such as quotation. The ambassador judges it.");
        return SourceDetails::tr("The licence is none of Creative Commons’, so the charts do not answer for it. The ambassador judges it.");
    case SourceState::Fine: break;
    }
    if (!source.used) return SourceDetails::tr("Nothing in the course shows it, so it is not published.");
    if (source.work.usage == model::Usage::Own) return SourceDetails::tr("It is your own work.");
    if (!source.isMedium) return SourceDetails::tr("The course points to it. Nothing more is needed.");
    return SourceDetails::tr("It may be used like this in a course under %1.").arg(ours);
}

SourceDetails::SourceDetails(FieldHub& hub, QWidget* parent)
    : QScrollArea(parent)
    , m_hub(hub)
{
    setObjectName(QStringLiteral("sourceDetails"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void SourceDetails::clear()
{
    m_element = {};
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addWidget(mutedLabel(tr("The course holds no works yet. Pictures, sounds, films and documents stand here once they are in the course, and references of the glossary page, too.")));
    column->addStretch(1);
    setWidget(page);
}

void SourceDetails::setSource(const Source& source)
{
    if (m_element == source.element) return show(source);
    m_element = source.element;
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(em(this, 0.6), 0, em(this, 0.6), 0);
    column->setSpacing(em(this, 0.6));
    m_good = new Notice(theme::Tone::Good);
    m_warning = new Notice(theme::Tone::Warning);
    m_trouble = new Notice(theme::Tone::Trouble);
    m_good->setObjectName(QStringLiteral("sourceGood"));
    m_warning->setObjectName(QStringLiteral("sourceWarning"));
    m_trouble->setObjectName(QStringLiteral("sourceTrouble"));
    for (Notice* notice : {m_good, m_warning, m_trouble}) {
        notice->setWordWrap(true);
        column->addWidget(notice);
    }
    auto* card = new Card;
    card->body()->addWidget(headingLabel(tr("Its credit, as learners read it"), 1.0));
    m_creditLine = new QLabel;
    m_creditLine->setObjectName(QStringLiteral("sourceCredit"));
    m_creditLine->setTextFormat(Qt::RichText);
    m_creditLine->setWordWrap(true);
    m_creditLine->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card->body()->addWidget(m_creditLine);
    auto* copy = new QPushButton(tr("C&opy the credit"));
    copy->setObjectName(QStringLiteral("sourceCopy"));
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &SourceDetails::copyCredit);
    card->body()->addWidget(copy, 0, Qt::AlignLeft);
    column->addWidget(card);
    auto* form = new FieldForm(m_hub, source.element);
    if (source.isMedium) sourceFields(*form, &model::Media::attribution, true);
    else sourceFields(*form, &model::Reference::work, true);
    column->addWidget(form);
    column->addStretch(1);
    setWidget(page);
    page->show();
    show(source);
    scheduleTabOrder(page);
}

void SourceDetails::show(const Source& source)
{
    const model::Course& course = m_hub.content().course;
    const QString sentence = sourceSentence(source, course.licence.code);
    const bool good = source.state == SourceState::Fine, trouble = source.state == SourceState::Refused;
    Notice* shown = good ? m_good : trouble ? m_trouble : m_warning;
    for (Notice* notice : {m_good, m_warning, m_trouble}) {
        notice->setVisible(notice == shown);
        if (notice == shown) notice->setText(sentence);
    }
    m_credit = plan::creditLine(plan::languageOf(course), source.work, source.name);
    m_creditLine->setText(m_credit);
    m_creditLine->setAccessibleName(QTextDocumentFragment::fromHtml(m_credit).toPlainText());
}

void SourceDetails::copyCredit()
{
    auto* both = new QMimeData;
    both->setHtml(m_credit);
    both->setText(QTextDocumentFragment::fromHtml(m_credit).toPlainText());
    QGuiApplication::clipboard()->setMimeData(both);
}

} // namespace microvet::ui
