#include "ui/alignment/alignment_window.h"

#include "core/methodology/alignment_table.h"
#include "ui/alignment/alignment_cells.h"
#include "ui/alignment/alignment_model.h"
#include "ui/session/session.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

/// Rows are named in the header, so that their names stay in sight.
class RowHeader : public QHeaderView {
public:
    explicit RowHeader(QWidget* parent)
        : QHeaderView(Qt::Vertical, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(true);
        setSectionResizeMode(QHeaderView::Fixed);
        setDefaultSectionSize(em(this, 1.5));
    }
    QSize sizeHint() const override { return {em(this, 19), QHeaderView::sizeHint().height()}; }
    /// Qt would ask for the size of every row's name.
    QSize sectionSizeFromContents(int) const override { return {em(this, 19), em(this, 1.5)}; }

protected:
    void paintSection(QPainter* painter, const QRect& place, int section) const override
    {
        const QAbstractItemModel* rows = model();
        const auto head = [&](int role) { return rows->headerData(section, Qt::Vertical, role); };
        const int depth = head(AlignmentModel::DepthRole).toInt();
        const bool current = selectionModel() && selectionModel()->currentIndex().row() == section;
        painter->save();
        painter->fillRect(place, current ? blended(palette().color(QPalette::Highlight), palette().color(QPalette::Base), 0.16) : palette().color(QPalette::Base));
        painter->setPen(borderColour(palette()));
        painter->drawLine(place.bottomLeft(), place.bottomRight());
        painter->drawLine(place.topRight(), place.bottomRight());
        QFont words = font();
        words.setWeight(depth == 0 ? QFont::DemiBold : QFont::Normal);
        painter->setFont(words);
        painter->setPen(depth < 3 ? palette().color(QPalette::Text) : mutedTextColour(palette()));
        const QRect room = place.adjusted(em(this, 0.4 + depth * 0.9), 0, -em(this, 0.4), 0);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(words).elidedText(head(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

AlignmentWindow::AlignmentWindow(Session& session, Prompts& prompts, FileStore& disk, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_model(new AlignmentModel(session, this))
    , m_filter(new AlignmentFilter(this))
    , m_view(new QTableView(this))
    , m_rows(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_nothing(mutedLabel({}, this))
    , m_said(mutedLabel({}, this))
{
    setObjectName(QStringLiteral("alignmentWindow"));
    setWindowTitle(tr("Outcomes and what teaches and tests them"));
    setModal(false);
    m_filter->setSourceModel(m_model);
    makeLayout();
    connect(&session, &Session::changed, this, &AlignmentWindow::refresh);
    refresh();
    m_view->setFocus();
    giveSize(this, 54, 30);
}

void AlignmentWindow::makeLayout()
{
    auto* page = new QVBoxLayout(this);
    const int gap = em(this, 0.5);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);

    auto* top = new QHBoxLayout;
    m_summary->setObjectName(QStringLiteral("alignmentSummary"));
    m_summary->setWordWrap(true);
    top->addWidget(m_summary, 1);
    auto* rowsLabel = new QLabel(tr("Sho&w:"), this);
    rowsLabel->setBuddy(m_rows);
    m_rows->setObjectName(QStringLiteral("alignmentRows"));
    using Rows = AlignmentFilter::Rows;
    for (const auto& [rows, text] : {std::pair(Rows::All, tr("Everything")), std::pair(Rows::Units, tr("Modules and units")),
                                     std::pair(Rows::Activities, tr("Activities")), std::pair(Rows::Questions, tr("Questions")),
                                     std::pair(Rows::Assessments, tr("Assessments")), std::pair(Rows::Unlinked, tr("What has no link"))})
        m_rows->addItem(text, int(rows));
    connect(m_rows, &QComboBox::currentIndexChanged, this, [this] { m_filter->setRows(Rows(m_rows->currentData().toInt())); });
    top->addWidget(rowsLabel);
    top->addWidget(m_rows);
    page->addLayout(top);

    m_view->setObjectName(QStringLiteral("alignmentView"));
    m_view->setAccessibleName(tr("Outcomes in columns, what teaches and tests them in rows"));
    m_view->setVerticalHeader(new RowHeader(m_view));
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new AlignmentCells(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setShowGrid(false); // the cells draw their own
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView* columns = m_view->horizontalHeader();
    columns->setSectionsClickable(false);
    columns->setSectionResizeMode(QHeaderView::Fixed);
    columns->setDefaultSectionSize(em(this, 5.8));
    columns->setMinimumHeight(em(this, 4));
    connect(m_view, &QTableView::activated, this, &AlignmentWindow::goTo);
    connect(m_view->verticalHeader(), &QHeaderView::sectionDoubleClicked, this, [this](int row) { goTo(m_filter->index(row, 0)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) { m_go->setEnabled(now.isValid()); });
    page->addWidget(m_view, 1);
    m_nothing->setObjectName(QStringLiteral("alignmentNothing"));
    m_nothing->setText(tr("There are no learning outcomes yet. Write them first; then this table shows what teaches and what tests each of them."));
    m_nothing->setAlignment(Qt::AlignCenter);
    page->addWidget(m_nothing, 1);
    m_said->setObjectName(QStringLiteral("alignmentSaid"));
    m_said->hide();
    page->addWidget(m_said);

    auto* buttons = new QDialogButtonBox(this);
    m_go = buttons->addButton(tr("&Go to the place"), QDialogButtonBox::ActionRole);
    m_go->setObjectName(QStringLiteral("alignmentGo"));
    m_go->setAutoDefault(false);
    m_go->setEnabled(false);
    m_save = buttons->addButton(tr("&Save as a table…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(QStringLiteral("alignmentSave"));
    m_save->setAutoDefault(false);
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    close->setAutoDefault(false);
    page->addWidget(buttons);
    QWidget* before = m_rows;
    for (QWidget* next : QList<QWidget*>{m_view, m_go, m_save, close}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(m_go, &QPushButton::clicked, this, [this] { goTo(m_view->currentIndex()); });
    connect(m_save, &QPushButton::clicked, this, &AlignmentWindow::saveTable);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void AlignmentWindow::refresh()
{
    const methodology::Alignment& alignment = m_model->alignment();
    int gaps = 0;
    for (const methodology::AlignmentColumn& column : alignment.columns) gaps += column.isGap();
    const bool some = !alignment.columns.isEmpty();
    m_view->setVisible(some);
    m_nothing->setVisible(!some);
    m_rows->setEnabled(some);
    m_save->setEnabled(some);
    const QString signs = tr("● linked here   ○ linked below it");
    m_summary->setText(!some        ? QString()
                       : gaps == 0 ? tr("Every outcome is taught and tested.   %1").arg(signs)
                                   : tr("%n outcomes are not taught or not tested yet.   %1", nullptr, gaps).arg(signs));
}

void AlignmentWindow::goTo(const QModelIndex& cell)
{
    if (!cell.isValid()) return;
    const QUuid id = m_filter->headerData(cell.row(), Qt::Vertical, AlignmentModel::IdRole).toUuid();
    emit placeWanted({id, {}, -1});
}

void AlignmentWindow::saveTable()
{
    const QString name = m_session.course().title.simplified().left(60);
    m_prompts.askSaveFile(this, tr("Save the table"), (name.isEmpty() ? tr("Course") : name) + QLatin1String(".html"),
                          tr("Web pages (*.html);;Tables for spreadsheets (*.csv)"), QStringLiteral("html"), [this](const QString& path) {
        if (path.isEmpty()) return;
        const methodology::Alignment& alignment = m_model->alignment();
        const bool csv = QFileInfo(path).suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
        const Status status = m_disk.replace(path, csv ? methodology::alignmentCsv(alignment)
                                                       : methodology::alignmentHtml(alignment, m_session.course().title, QLocale().bcp47Name()));
        m_said->setText(status ? tr("The table was saved as “%1”.").arg(QFileInfo(path).fileName()) : status.error().text);
        m_said->show();
    });
}

} // namespace microvet::ui
