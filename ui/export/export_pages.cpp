#include "ui/export/export_dialog.h"
#include "core/actions/approval.h"
#include "core/actions/handover.h"
#include "ui/export/export_job.h"
#include "ui/export/handover_page.h"
#include "ui/export/option_fields.h"
#include "ui/review/review_state.h"
#include "ui/session/session.h"
#include "ui/session/settings.h"
#include "ui/shell/prompts.h"
#include "ui/shell/theme.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

/// How the export dialog looks; what it does stands in export_dialog.cpp.
namespace microvet::ui {

namespace {

constexpr int purposeRole = Qt::UserRole + 1;
constexpr int keyRole = ExportDialog::keyRole;

/// The name of a format, and below it what it is good for.
class FormatDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* view = static_cast<const QListView*>(option.widget);
        const int gap = theme::gap(view);
        const int width = std::max(1, view->viewport()->width() - 2 * gap);
        const QRect purpose = option.fontMetrics.boundingRect(QRect(0, 0, width, 10000), wrap, index.data(purposeRole).toString());
        return {width, QFontMetrics(bold(option.font)).height() + purpose.height() + 2 * gap};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override
    {
        QStyleOptionViewItem option = given;
        initStyleOption(&option, index);
        option.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        const int gap = theme::gap(option.widget);
        const QRect room = option.rect.adjusted(gap, gap, -gap, -gap);
        const bool selected = option.state & QStyle::State_Selected;
        const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        painter->save();
        painter->setFont(bold(option.font));
        painter->setPen(text);
        QRect used;
        painter->drawText(room, Qt::AlignTop | Qt::AlignLeading, index.data().toString(), &used);
        painter->setFont(option.font);
        painter->setPen(selected ? text : mutedTextColour(option.palette));
        painter->drawText(room.adjusted(0, used.height(), 0, 0), wrap, index.data(purposeRole).toString());
        painter->restore();
    }

private:
    static constexpr int wrap = Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeading;
    static QFont bold(QFont font)
    {
        font.setWeight(QFont::DemiBold);
        return font;
    }
};

QLabel* wrapped(const char* name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ExportDialog::ExportDialog(Session& session, Settings& settings, Prompts& prompts, FileStore& disk, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_disk(disk)
    , m_job(new ExportJob(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export the course"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int gap = theme::gap(this);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 2);
    page->addWidget(m_pages, 1);
    // No button box: it shows hidden buttons again where the style changes.
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    const auto add = [&](const char* name, const QString& text) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(QString::fromLatin1(name));
        buttons->addWidget(button);
        return button;
    };
    m_openPage = add("exportOpenPage", tr("Open in &browser"));
    m_openFolder = add("exportOpenFolder", tr("&Open folder"));
    m_go = add("exportGo", tr("&Export"));
    m_close = add("exportClose", tr("&Close"));
    m_go->setDefault(true);
    m_pages->addWidget(makeChoice());
    m_pages->addWidget(makeProgress());
    m_pages->addWidget(makeResult());
    page->addLayout(buttons);
    setTabOrder(m_handOver, m_openPage);
    setTabOrder(m_openPage, m_openFolder);
    setTabOrder(m_openFolder, m_go);
    setTabOrder(m_go, m_close);

    connect(m_go, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { m_prompts.openUrl(QUrl::fromLocalFile(QFileInfo(m_written).absolutePath())); });
    connect(m_openPage, &QPushButton::clicked, this, [this] { m_prompts.openUrl(QUrl::fromLocalFile(m_opens)); });
    connect(m_job, &ExportJob::finished, this, &ExportDialog::finished);
    connect(m_job, &ExportJob::failed, this, &ExportDialog::failed);
    connect(m_job, &ExportJob::progressed, this, [this](qint64 done, qint64 total) {
        if (total <= 0) return;
        m_bar->setRange(0, 1000);
        m_bar->setValue(int(done * 1000 / total));
    });

    fillFormats(settings.exportFormat());
    connect(m_formats, &QListWidget::currentItemChanged, this, &ExportDialog::formatChosen);
    formatChosen();
    connect(&session, &Session::findingsChanged, this, &ExportDialog::updateErrors); // writing goes on beside the dialog
    updateErrors();
    showPage(0);
    giveSize(this, 38, 33);
    m_formats->setFocus();
}

void ExportDialog::fillFormats(const QString& wanted)
{
    const auto add = [&](const QString& key, const QString& format, const QString& name, const QString& purpose) {
        auto* item = new QListWidgetItem(name, m_formats);
        item->setData(purposeRole, purpose);
        item->setData(Qt::UserRole, format);
        item->setData(keyRole, key);
        item->setData(Qt::AccessibleTextRole, tr("%1. %2").arg(name, purpose));
        return item;
    };
    QListWidgetItem* current = nullptr;
    for (const actions::Destination& destination : actions::destinations()) {
        auto* item = add(destination.id, destination.format, destination.name, destination.purpose);
        if (destination.id == wanted) current = item;
    }
    const int single = m_formats->count();
    for (const exporters::Exporter* exporter : exporters::all()) {
        const exporters::Description format = exporter->describe();
        auto* item = add(format.id, format.id, format.name, format.purpose);
        if (format.id == wanted && !current) current = item;
    }
    const bool more = current && m_formats->row(current) >= single;
    m_more->setChecked(more);
    showSingleFormats(more);
    m_formats->setCurrentItem(current ? current : m_formats->item(0));
}

void ExportDialog::choose(const QString& key)
{
    for (int row = 0; row < m_formats->count(); ++row) {
        if (m_formats->item(row)->data(keyRole).toString() != key) continue;
        if (row >= int(actions::destinations().size())) {
            m_more->setChecked(true);
            showSingleFormats(true);
        }
        m_formats->setCurrentRow(row);
        return;
    }
}

void ExportDialog::showSingleFormats(bool on)
{
    const auto first = int(actions::destinations().size());
    if (!on && m_formats->currentRow() >= first) m_formats->setCurrentRow(0);
    for (int row = first; row < m_formats->count(); ++row) m_formats->item(row)->setHidden(!on);
    if (on && m_formats->currentItem()) m_formats->scrollToItem(m_formats->item(std::min(first + 1, m_formats->count() - 1)));
}

void ExportDialog::updateErrors()
{
    const int errors = m_session.findingCount(rules::Severity::Error);
    const bool checked = chosen().checked;
    m_errors->setText(checked ? tr("%n things must be mended before the repository takes this course.", nullptr, errors)
                              : tr("%n things must be mended before the repository takes this course. You can export it all the same.", nullptr, errors));
    m_errors->setVisible(errors > 0);
    m_despite->setVisible(checked && errors > 0);
    const QString approval = m_review && m_review->isReady() ? actions::approvalNotice(m_review->state(), checked) : QString();
    m_approval->setText(approval);
    m_approval->setVisible(!approval.isEmpty());
    updateNote();
}

void ExportDialog::follow(const ReviewState& review)
{
    m_review = &review;
    connect(&review, &ReviewState::changed, this, &ExportDialog::updateErrors);
    updateErrors();
}

ExportDialog::~ExportDialog() = default;

QWidget* ExportDialog::makeChoice()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    const int gap = theme::gap(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    m_errors = new Notice(theme::Tone::Warning, box);
    m_errors->setObjectName(QStringLiteral("exportErrors"));
    column->addWidget(m_errors);
    m_approval = new Notice(theme::Tone::Warning, box);
    m_approval->setObjectName(QStringLiteral("exportApproval"));
    column->addWidget(m_approval);
    auto* formatLabel = new QLabel(tr("Where does it &go?"), box);
    m_formats = new QListWidget(box);
    m_formats->setObjectName(QStringLiteral("exportFormats"));
    m_formats->setItemDelegate(new FormatDelegate(m_formats));
    m_formats->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_formats->setResizeMode(QListView::Adjust);
    m_formats->setAccessibleName(tr("Where the course goes"));
    m_formats->setMinimumHeight(em(this, 6));
    formatLabel->setBuddy(m_formats);
    column->addWidget(formatLabel);
    column->addWidget(m_formats, 1);
    m_more = new QPushButton(tr("&More formats"), box);
    m_more->setObjectName(QStringLiteral("exportMore"));
    m_more->setCheckable(true);
    m_more->setAutoDefault(false);
    giveTip(m_more, tr("Shows every single format below the places."));
    connect(m_more, &QPushButton::toggled, this, &ExportDialog::showSingleFormats);
    m_why = mutedLabel({}, box);
    m_why->setObjectName(QStringLiteral("exportWhy"));
    auto* whyRow = new QHBoxLayout;
    whyRow->addWidget(m_why, 1);
    whyRow->addWidget(m_more, 0, Qt::AlignTop);
    column->addLayout(whyRow);
    m_options = new OptionFields(box);
    m_look = new QPushButton(tr("&Look at the pages…"), box);
    m_look->setObjectName(QStringLiteral("exportLook"));
    m_look->setAutoDefault(false);
    giveTip(m_look, tr("Shows them as they will be printed."));
    connect(m_look, &QPushButton::clicked, this, [this] { emit pagesWanted(m_options->values()); });
    auto* optionRow = new QHBoxLayout;
    optionRow->addWidget(m_options, 1);
    optionRow->addWidget(m_look, 0, Qt::AlignBottom);
    column->addLayout(optionRow);
    m_despite = new QCheckBox(tr("Export it &all the same; the package says what must be mended"), box);
    m_despite->setObjectName(QStringLiteral("exportDespite"));
    connect(m_despite, &QCheckBox::toggled, this, &ExportDialog::updateNote);
    column->addWidget(m_despite);
    m_asFolder = new QCheckBox(tr("&Unpacked, as a folder"), box);
    m_asFolder->setObjectName(QStringLiteral("exportAsFolder"));
    connect(m_asFolder, &QCheckBox::toggled, this, &ExportDialog::targetEdited);
    auto* targetLabel = new QLabel(tr("&Where to:"), box);
    auto* row = new QHBoxLayout;
    m_target = new QLineEdit(box);
    m_target->setObjectName(QStringLiteral("exportTarget"));
    targetLabel->setBuddy(m_target);
    connect(m_target, &QLineEdit::textChanged, this, [this] {
        m_trouble->hide();
        updateNote();
    });
    connect(m_target, &QLineEdit::editingFinished, this, &ExportDialog::targetEdited);
    auto* choose = new QPushButton(tr("C&hoose…"), box);
    choose->setObjectName(QStringLiteral("exportChoose"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
    row->addWidget(m_target, 1);
    row->addWidget(choose);
    m_targetNote = mutedLabel({}, box);
    m_targetNote->setObjectName(QStringLiteral("exportTargetNote"));
    m_trouble = new Notice(theme::Tone::Trouble, box);
    m_trouble->setObjectName(QStringLiteral("exportTrouble"));
    m_trouble->hide();
    column->addWidget(m_asFolder);
    column->addWidget(targetLabel);
    column->addLayout(row);
    column->addWidget(m_targetNote);
    column->addWidget(m_trouble);
    return box;
}

QWidget* ExportDialog::makeProgress()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setSpacing(theme::gap(this));
    m_doing = wrapped("exportDoing", box);
    m_bar = new QProgressBar(box);
    m_bar->setObjectName(QStringLiteral("exportProgress"));
    m_bar->setAccessibleName(tr("Progress of the export"));
    column->addStretch();
    column->addWidget(m_doing);
    column->addWidget(m_bar);
    column->addWidget(mutedLabel(tr("You can go on writing meanwhile; the package holds the course as it was when the export began."), box));
    column->addStretch();
    return box;
}

QWidget* ExportDialog::makeResult()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(this));
    column->addWidget(headingLabel(tr("The package is ready"), 1.3, box));
    m_result = wrapped("exportResult", box);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_handOver = new HandOverPage(m_session, m_prompts, m_disk, box);
    column->addWidget(m_result);
    column->addWidget(m_handOver, 1);
    return box;
}

} // namespace microvet::ui
