#include "ui/shell/status_line.h"

#include "core/model/totals.h"
#include "ui/media/import_status.h"
#include "ui/session/session.h"
#include "ui/widgets/style.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace microvet::ui {

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_saved(new QLabel(this))
    , m_import(new ImportStatus(this))
    , m_help(mutedLabel({}, this))
    , m_size(new QLabel(this))
    , m_preview(new QLabel(tr("Preview is running"), this))
    , m_review(new QToolButton(this))
    , m_zoom(new QToolButton(this))
    , m_findings(new QToolButton(this))
{
    setObjectName(QStringLiteral("statusLine"));
    setSizeGripEnabled(false);
    const int letter = fontMetrics().averageCharWidth();
    setContentsMargins(letter, 0, letter / 2, 0); // in line with the panels above
    m_saved->setObjectName(QStringLiteral("savedState"));
    m_preview->setObjectName(QStringLiteral("previewState"));
    m_preview->setToolTip(tr("Your browser shows what you edit, until you close the course."));
    m_preview->hide();
    m_size->setObjectName(QStringLiteral("courseSize"));
    m_findings->setObjectName(QStringLiteral("findingCounts"));
    m_findings->setAutoRaise(true);
    m_findings->setToolTip(tr("Show what the program found"));
    m_help->setObjectName(QStringLiteral("fieldHelp"));
    m_help->setWordWrap(false);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_saved);
    addWidget(m_help, 1);
    addPermanentWidget(m_import);
    addPermanentWidget(m_preview);
    addPermanentWidget(m_size);
    m_review->setObjectName(QStringLiteral("reviewState"));
    m_review->setAutoRaise(true);
    m_review->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_review, &QToolButton::clicked, this, &StatusLine::reviewWanted);
    addPermanentWidget(m_review);
    m_zoom->setObjectName(QStringLiteral("textZoom"));
    m_zoom->setAutoRaise(true);
    m_zoom->setToolTip(tr("Back to the usual text size"));
    addPermanentWidget(m_zoom);
    addPermanentWidget(m_findings);
    connect(m_zoom, &QToolButton::clicked, this, &StatusLine::usualZoomWanted);
    connect(m_findings, &QToolButton::clicked, this, &StatusLine::checksWanted);
    setTextZoom(100);
    connect(m_import, &ImportStatus::said, this, &StatusLine::importSaid);
    follow(nullptr);
}

void StatusLine::follow(Session* session)
{
    if (m_session) m_session->disconnect(this);
    m_session = session;
    m_preview->hide();
    m_review->hide();
    setVisible(session);
    m_import->follow(session);
    if (!session) return;
    connect(session, &Session::stateChanged, this, &StatusLine::updateSaved);
    connect(session, &Session::changed, this, &StatusLine::updateSize);
    connect(session, &Session::findingsChanged, this, &StatusLine::updateFindings);
    updateSaved();
    updateSize();
    updateFindings();
}

void StatusLine::setTextZoom(int percent)
{
    //: Size of the text in the editor
    m_zoom->setText(tr("Text: %1 %").arg(percent));
    m_zoom->setAccessibleName(tr("Text size: %1 per cent").arg(percent));
    m_zoom->setVisible(percent != 100);
}

void StatusLine::updateSaved()
{
    m_saved->setText(m_session->isSaving()        ? tr("Saving…")
                     : m_session->isModified()      ? tr("Changes not saved yet")
                     : m_session->path().isEmpty() ? tr("Not saved yet")
                                                    : tr("All changes saved"));
}

void StatusLine::updateSize()
{
    const model::Course& course = m_session->course();
    int units = 0;
    for (const model::Module& module : course.modules) units += int(module.units.size());
    const double hours = model::hoursOf(course.workload);
    const QString counts = tr("Modules: %1 · Units: %2").arg(course.modules.size()).arg(units);
    //: "Modules: 3 · Units: 9" and the hours of work that the course asks of learners
    m_size->setText(hours > 0 ? tr("%1 · Workload: %2 h").arg(counts, QLocale().toString(hours, 'g', 4)) : counts);
}

void StatusLine::updateFindings()
{
    // As many as the panel shows.
    std::array<int, 3> counts{};
    for (const rules::Finding& finding : m_session->findingsAtHand()) ++counts[size_t(finding.severity)];
    const auto [advice, warnings, errors] = counts;
    const QString text = !m_session->isChecked() ? tr("Checking…")
        : errors + warnings + advice == 0
        ? tr("Nothing to mend")
        : tr("Must be mended: %1 · Should be mended: %2 · Advice: %3").arg(errors).arg(warnings).arg(advice);
    m_findings->setText(text);
    m_findings->setAccessibleName(tr("Checks: %1").arg(text));
}

QSize StatusLine::minimumSizeHint() const { return {0, QStatusBar::minimumSizeHint().height()}; }

bool StatusLine::event(QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) fit();
    return QStatusBar::event(event);
}

void StatusLine::fit()
{
    const int gap = fontMetrics().averageCharWidth() * 2;
    int wanted = m_size->sizeHint().width() + gap;
    for (const QWidget* part : std::initializer_list<QWidget*>{m_saved, m_import, m_preview, m_review, m_zoom, m_findings})
        if (!part->isHidden()) wanted += part->sizeHint().width() + gap;
    const bool fits = wanted <= contentsRect().width();
    if (m_size->isHidden() == fits) m_size->setVisible(fits);
    m_help->setText(fontMetrics().elidedText(m_helpText, Qt::ElideRight, m_help->width()));
}

void StatusLine::setHelp(const QString& text)
{
    m_helpText = text;
    m_help->setToolTip(text);
    fit();
}

void StatusLine::setReview(const review::State& state, Seal seal, const QString& about)
{
    using Kind = review::State::Kind;
    const bool good = state.kind == Kind::Approved && seal != Seal::Doubtful;
    const bool bad = state.kind == Kind::Rejected || state.kind == Kind::Broken;
    const QString words = review::sentenceOf(state);
    const QString text = seal == Seal::None ? words : seal == Seal::Valid ? tr("%1, with a valid seal").arg(words) : tr("%1, but the seal is not valid").arg(words);
    m_review->setIcon(icon(good ? QStringLiteral("good") : bad ? QStringLiteral("error") : QStringLiteral("warning"), good ? Ink::Good : bad ? Ink::Error : Ink::Warning));
    m_review->setText(text);
    m_review->setAccessibleName(tr("Review: %1").arg(text));
    const QString show = tr("Show who decided what, and what has changed since");
    m_review->setToolTip(about.isEmpty() ? show : about + u'\n' + show);
    m_review->setAccessibleDescription(about);
    m_review->setVisible(state.kind != Kind::None);
}

void StatusLine::setPreviewRunning(bool running) { m_preview->setVisible(running); }

} // namespace microvet::ui
