#include "ui/credential/sheet_window.h"

#include "ui/session/session.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

using methodology::ElementState;
using methodology::SheetElement;

QIcon stateIcon(ElementState state)
{
    switch (state) {
    case ElementState::Filled: return icon(QStringLiteral("good"), Ink::Good);
    case ElementState::Missing: return icon(QStringLiteral("warning"), Ink::Warning);
    case ElementState::AtIssue: return icon(QStringLiteral("calendar"));
    case ElementState::NotSaid: return icon(QStringLiteral("state-empty"));
    }
    return {};
}

QString stateName(ElementState state)
{
    switch (state) {
    case ElementState::Filled: return SheetWindow::tr("filled");
    case ElementState::Missing: return SheetWindow::tr("missing");
    case ElementState::AtIssue: return SheetWindow::tr("when it is issued");
    case ElementState::NotSaid: return SheetWindow::tr("may stay empty");
    }
    return {};
}

} // namespace

QString credentialHtml(const model::Course& course, const QList<SheetElement>& sheet, const QPalette& palette)
{
    const QString muted = mutedTextColour(palette).name();
    QString html = QStringLiteral("<p style=\"color:%1\">%2</p><h2>%3</h2>")
                       .arg(muted, SheetWindow::tr("Micro-credential").toHtmlEscaped(),
                            (course.title.trimmed().isEmpty() ? SheetWindow::tr("(no title yet)") : course.title.trimmed()).toHtmlEscaped());
    html += QLatin1String("<table cellpadding=\"4\">");
    for (const SheetElement& element : sheet) {
        if (element.code == QLatin1String("M2") || element.state == ElementState::NotSaid) continue;
        QStringList lines;
        for (const QString& line : element.lines) lines.append(line.toHtmlEscaped());
        QString value = lines.join(QLatin1String("<br>"));
        if (element.state == ElementState::Missing) value = QStringLiteral("<i>%1</i>").arg(SheetWindow::tr("still missing").toHtmlEscaped());
        if (element.state == ElementState::AtIssue) value = QStringLiteral("<span style=\"color:%1\">%2</span>").arg(muted, value);
        html += QStringLiteral("<tr><td width=\"34%\"><b>%1</b></td><td>%2</td></tr>").arg(element.name.toHtmlEscaped(), value);
    }
    return html + QLatin1String("</table>");
}

SheetWindow::SheetWindow(Session& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_summary(headingLabel({}, 1.1, this))
    , m_elements(new QTreeWidget(this))
    , m_preview(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("sheetWindow"));
    setWindowTitle(tr("Micro-credential sheet"));
    setModal(false);
    makeLayout();
    connect(&session, &Session::changed, this, &SheetWindow::refresh);
    refresh();
    m_elements->setCurrentItem(m_elements->topLevelItem(0));
    m_elements->setFocus();
    giveSize(this, 54, 30);
}

void SheetWindow::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    m_summary->setObjectName(QStringLiteral("sheetSummary"));
    m_summary->setWordWrap(true);
    page->addWidget(m_summary);
    m_elements->setObjectName(QStringLiteral("sheetElements"));
    m_elements->setAccessibleName(tr("Elements of the credential"));
    m_elements->setColumnCount(2);
    m_elements->setHeaderLabels({tr("Element"), tr("State")});
    m_elements->setRootIsDecorated(false);
    m_elements->setUniformRowHeights(true);
    m_elements->setAllColumnsShowFocus(true);
    m_elements->header()->setStretchLastSection(false);
    m_elements->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_elements->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_elements, &QTreeWidget::itemActivated, this, &SheetWindow::goToField);
    connect(m_elements, &QTreeWidget::currentItemChanged, this, &SheetWindow::updateButton);
    m_preview->setObjectName(QStringLiteral("sheetPreview"));
    m_preview->setAccessibleName(tr("How the credential will read"));
    m_preview->setOpenLinks(false);
    auto* both = new QSplitter(this);
    both->setChildrenCollapsible(false);
    both->addWidget(m_elements);
    both->addWidget(m_preview);
    both->setStretchFactor(0, 1);
    both->setStretchFactor(1, 1);
    page->addWidget(both, 1);

    auto* buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(tr("&Go to the field"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(QStringLiteral("sheetGo"));
    m_go->setAutoDefault(false);
    QPushButton* passport = buttons->addButton(tr("Course &passport…"), QDialogButtonBox::ActionRole);
    passport->setObjectName(QStringLiteral("sheetPassport"));
    passport->setAutoDefault(false);
    connect(passport, &QPushButton::clicked, this, &SheetWindow::passportWanted);
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    page->addWidget(buttons);
    connect(m_go, &QPushButton::clicked, this, &SheetWindow::goToField);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SheetWindow::refresh()
{
    m_sheet = methodology::credentialSheet(m_session.course());
    while (m_elements->topLevelItemCount() < m_sheet.size()) new QTreeWidgetItem(m_elements);
    for (int i = 0; i < m_sheet.size(); ++i) {
        const SheetElement& element = m_sheet[i];
        QTreeWidgetItem* item = m_elements->topLevelItem(i);
        item->setIcon(0, stateIcon(element.state));
        item->setText(0, element.name);
        item->setText(1, stateName(element.state));
        item->setToolTip(0, element.lines.join(u'\n'));
        item->setData(0, Qt::AccessibleTextRole, tr("%1: %2").arg(element.name, stateName(element.state)));
    }
    const int missing = int(methodology::missingElements(m_sheet).size());
    m_summary->setText(missing == 0 ? tr("Every mandatory element is filled.") : tr("%n mandatory elements are still missing.", nullptr, missing));
    updateButton();
    const QString html = credentialHtml(m_session.course(), m_sheet, m_preview->palette());
    if (html != m_shown) m_preview->setHtml(m_shown = html);
}

void SheetWindow::updateButton()
{
    const int row = m_elements->indexOfTopLevelItem(m_elements->currentItem());
    m_go->setEnabled(row >= 0 && row < m_sheet.size() && !m_sheet[row].field.isEmpty());
}

void SheetWindow::goToField()
{
    const int row = m_elements->indexOfTopLevelItem(m_elements->currentItem());
    if (row < 0 || row >= m_sheet.size() || m_sheet[row].field.isEmpty()) return;
    emit placeWanted({m_session.course().id.uuid(), m_sheet[row].field, -1});
}

void SheetWindow::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) return;
    m_shown.clear(); // its colours are those of the palette
    refresh();
}

} // namespace microvet::ui
