#include "ui/handout/handout_dialog.h"

#include "ui/handout/handout_source.h"
#include "ui/handout/handout_take.h"
#include "ui/session/background.h"
#include "ui/shell/prompts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace handout = importers::handout; // the ui has sections and pictures of its own
using namespace importers::handout;

namespace {

constexpr int indexRole = Qt::UserRole; ///< of the section; -1: the module that units without one get

/// What learners would read of a section, in short: a view only, so that HTML is good enough.
QString previewOf(const handout::Section& section)
{
    QString html;
    for (const model::Block& block : section.blocks) {
        if (const auto* text = std::get_if<model::TextBlock>(&block.body)) {
            html += richtext::toXhtml(text->text);
        } else if (const auto* table = std::get_if<model::TableBlock>(&block.body)) {
            html += QStringLiteral("<table border=\"1\" cellpadding=\"4\" cellspacing=\"0\">");
            for (const model::TableRow& row : table->rows) {
                html += QStringLiteral("<tr>");
                for (const model::TableCell& cell : row.cells) html += QStringLiteral("<td>") + richtext::toXhtml(cell.text) + QStringLiteral("</td>");
                html += QStringLiteral("</tr>");
            }
            html += QStringLiteral("</table>");
        } else if (const auto* image = std::get_if<model::ImageBlock>(&block.body)) {
            html += QStringLiteral("<p><i>%1</i></p>")
                        .arg((image->alternativeText.isEmpty() ? HandoutDialog::tr("[Picture]")
                                                               : HandoutDialog::tr("[Picture: %1]").arg(image->alternativeText)).toHtmlEscaped());
        }
        if (html.size() > 200'000) break; // enough to recognise it
    }
    return html;
}

} // namespace

HandoutDialog::HandoutDialog(Session& session, Prompts& prompts, const QString& folder, const QUuid& near, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_prompts(prompts)
    , m_folder(folder)
    , m_near(near)
    , m_message(mutedLabel({}, this))
    , m_tree(new QTreeWidget(this))
    , m_preview(new QTextBrowser(this))
    , m_summary(new QLabel(this))
    , m_paste(new QPushButton(tr("&Paste text"), this))
    , m_open(new QPushButton(icon(QStringLiteral("file-open")), tr("&Open a file…"), this))
    , m_module(new QPushButton(icon(QStringLiteral("module")), tr("Make &module"), this))
    , m_unit(new QPushButton(icon(QStringLiteral("unit")), tr("Make &unit"), this))
    , m_join(new QPushButton(tr("&Join with the one before"), this))
    , m_take(new QPushButton(tr("&Take into the course"), this))
{
    setObjectName(QStringLiteral("handoutDialog"));
    setWindowTitle(tr("From a handout"));
    setAcceptDrops(true);
    makeLayout();
    connect(m_paste, &QPushButton::clicked, this, &HandoutDialog::paste);
    connect(m_open, &QPushButton::clicked, this, &HandoutDialog::askForFile);
    connect(m_module, &QPushButton::clicked, this, [this] { setRole(Role::Module); });
    connect(m_unit, &QPushButton::clicked, this, [this] { setRole(Role::Unit); });
    connect(m_join, &QPushButton::clicked, this, [this] { setRole(Role::Join); });
    connect(m_take, &QPushButton::clicked, this, &HandoutDialog::take);
    connect(m_tree, &QTreeWidget::itemChanged, this, &HandoutDialog::itemChanged);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
        if (m_filling) return;
        preview();
        updateState();
    });
    say(tr("Copy the text of a handout in your word processor and paste it here, drop it on this window, or open its file. Its "
           "headings become modules and units."));
    updateState();
    m_paste->setFocus();
}

void HandoutDialog::makeLayout()
{
    const int letter = fontMetrics().averageCharWidth();
    m_message->setObjectName(QStringLiteral("handoutMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_tree->setObjectName(QStringLiteral("handoutTree"));
    m_tree->setAccessibleName(tr("Proposed outline"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Proposed outline"), tr("Minutes")});
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setMinimumWidth(letter * 36);
    m_preview->setObjectName(QStringLiteral("handoutPreview"));
    m_preview->setAccessibleName(tr("Text of the chosen part"));
    m_preview->setOpenLinks(false);
    m_preview->setTabChangesFocus(true);
    m_preview->setPlaceholderText(tr("The text of the part that you choose stands here."));
    m_summary->setObjectName(QStringLiteral("handoutSummary"));
    m_summary->setWordWrap(true);
    m_paste->setObjectName(QStringLiteral("handoutPaste"));
    m_open->setObjectName(QStringLiteral("handoutOpen"));
    m_module->setObjectName(QStringLiteral("handoutMakeModule"));
    m_unit->setObjectName(QStringLiteral("handoutMakeUnit"));
    m_join->setObjectName(QStringLiteral("handoutJoin"));
    m_take->setObjectName(QStringLiteral("handoutTake"));
    for (QPushButton* button : {m_paste, m_open, m_module, m_unit, m_join}) button->setAutoDefault(false);
    m_take->setDefault(true);

    auto* page = new QVBoxLayout(this);
    const int gap = letter;
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap);
    auto* top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addWidget(m_paste, 0, Qt::AlignTop);
    top->addWidget(m_open, 0, Qt::AlignTop);
    top->addWidget(m_message, 1);
    page->addLayout(top);
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setObjectName(QStringLiteral("handoutSplit"));
    split->setChildrenCollapsible(false);
    split->addWidget(m_tree);
    split->addWidget(m_preview);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    page->addWidget(split, 1);
    auto* shift = new QHBoxLayout;
    shift->setSpacing(gap);
    for (QPushButton* button : {m_module, m_unit, m_join}) shift->addWidget(button);
    shift->addStretch(1);
    page->addLayout(shift);
    page->addWidget(m_summary);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(m_take, QDialogButtonBox::AcceptRole);
    QPushButton* cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("handoutCancel"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    page->addWidget(buttons);
    resize(letter * 130, fontMetrics().height() * 30);
    QWidget* before = m_paste;
    for (QWidget* next : QList<QWidget*>{m_open, m_tree, m_preview, m_module, m_unit, m_join, m_take, cancel}) {
        setTabOrder(before, next);
        before = next;
    }
}

void HandoutDialog::say(const QString& text) { m_message->setText(text); }

void HandoutDialog::paste() { readMime(QGuiApplication::clipboard()->mimeData()); }

void HandoutDialog::askForFile()
{
    m_prompts.askOpenFile(this, tr("Open a handout"), m_folder, handoutFilter(), [this](const QString& path) {
        if (!path.isEmpty()) readFile(path);
    });
}

void HandoutDialog::readMime(const QMimeData* mime)
{
    const auto text = handoutFromMime(mime);
    if (text) read(*text);
    else say(text.error().text);
}

void HandoutDialog::readFile(const QString& path)
{
    const auto text = handoutFromFile(path);
    if (text) read(*text);
    else say(text.error().text);
}

void HandoutDialog::read(const HandoutText& text)
{
    say(tr("Reading the text…"));
    m_take->setEnabled(false);
    inBackground(this, [text, language = m_session.course().language] { return propose(text.text, text.format, language, text.load); },
                 [this, number = ++m_reading](Result<Proposal> result) {
                     if (number != m_reading) return;
                     if (result) {
                         setProposal(std::move(*result));
                     } else { // what was there before stays
                         say(result.error().text);
                         updateState();
                     }
                 });
}

void HandoutDialog::setProposal(Proposal proposal)
{
    m_proposal = std::move(proposal);
    say(m_proposal.notices.isEmpty() ? tr("Untick what you do not want, and shift what the headings do not say well. Nothing is in the "
                                          "course yet.")
                                     : m_proposal.notices.join(u'\n'));
    fillTree();
    if (m_tree->topLevelItemCount()) {
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
        m_tree->setFocus();
    }
    preview();
    updateState();
}

void HandoutDialog::fillTree()
{
    m_filling = true;
    const QList<int> selected = chosen();
    const int current = m_tree->currentItem() ? m_tree->currentItem()->data(0, indexRole).toInt() : -2;
    m_tree->clear();
    QTreeWidgetItem* module = nullptr;
    QTreeWidgetItem* unit = nullptr;
    QList<QTreeWidgetItem*> all;
    const auto make = [&](QTreeWidgetItem* parent, const QString& title, const char* iconName, int index) {
        auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
        item->setText(0, title);
        if (*iconName) item->setIcon(0, icon(QLatin1String(iconName)));
        item->setData(0, indexRole, index);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | (index >= 0 ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        all.append(item);
        return item;
    };
    for (int i = 0; i < m_proposal.sections.size(); ++i) {
        const handout::Section& section = m_proposal.sections[i];
        QTreeWidgetItem* item = nullptr;
        if (section.role == Role::Module) {
            item = module = make(nullptr, section.title, "module", i);
            unit = nullptr;
        } else {
            if (!module) module = make(nullptr, m_proposal.title, "module", -1);
            if (section.role == Role::Unit || !unit) item = unit = make(module, section.title, "unit", i);
            else item = make(unit, section.title, "", i);
        }
        item->setCheckState(0, section.taken ? Qt::Checked : Qt::Unchecked);
        item->setText(1, section.minutes > 0 ? QLocale().toString(section.minutes) : QString());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        const QString kind = section.role == Role::Module ? tr("Module: %1") : section.role == Role::Unit ? tr("Unit: %1") : tr("Part of the unit before: %1");
        QString spoken = kind.arg(section.title);
        if (section.minutes > 0) spoken = tr("%1, %n minutes", nullptr, section.minutes).arg(spoken);
        if (section.pictures > 0) spoken = tr("%1, %n pictures", nullptr, section.pictures).arg(spoken);
        if (section.tables > 0) spoken = tr("%1, %n tables", nullptr, section.tables).arg(spoken);
        item->setData(0, Qt::AccessibleTextRole, spoken);
        item->setToolTip(0, spoken);
    }
    m_tree->expandAll();
    for (QTreeWidgetItem* item : std::as_const(all)) {
        const int index = item->data(0, indexRole).toInt();
        if (index == current) m_tree->setCurrentItem(item, 0, QItemSelectionModel::NoUpdate);
        if (selected.contains(index)) item->setSelected(true);
    }
    m_filling = false;
}

QList<int> HandoutDialog::chosen() const
{
    QList<int> indexes;
    for (const QTreeWidgetItem* item : m_tree->selectedItems())
        if (const int index = item->data(0, indexRole).toInt(); index >= 0) indexes << index;
    std::sort(indexes.begin(), indexes.end());
    return indexes;
}

void HandoutDialog::itemChanged(QTreeWidgetItem* item)
{
    if (m_filling) return;
    const int index = item->data(0, indexRole).toInt();
    if (index < 0) {
        m_proposal.title = item->text(0).simplified();
        return;
    }
    handout::Section& section = m_proposal.sections[index];
    section.title = item->text(0).simplified();
    const bool taken = item->checkState(0) == Qt::Checked;
    if (taken != section.taken) {
        // What stands below goes and comes with it.
        const auto set = [&](const auto& self, QTreeWidgetItem* at) -> void {
            const int i = at->data(0, indexRole).toInt();
            m_proposal.sections[i].taken = taken;
            at->setCheckState(0, taken ? Qt::Checked : Qt::Unchecked);
            for (int child = 0; child < at->childCount(); ++child) self(self, at->child(child));
        };
        m_filling = true;
        set(set, item);
        m_filling = false;
    }
    updateState();
}

void HandoutDialog::setRole(Role role)
{
    for (const int index : chosen()) m_proposal.sections[index].role = role;
    fillTree();
    preview();
    updateState();
}

void HandoutDialog::preview()
{
    QString html;
    for (const int index : chosen()) {
        const handout::Section& section = m_proposal.sections[index];
        html += QStringLiteral("<h3>") + section.title.toHtmlEscaped() + QStringLiteral("</h3>") + previewOf(section);
        if (html.size() > 200'000) break;
    }
    m_preview->setHtml(html);
}

void HandoutDialog::updateState()
{
    const QList<int> indexes = chosen();
    const auto any = [&](auto condition) { return std::any_of(indexes.cbegin(), indexes.cend(), condition); };
    m_module->setEnabled(any([&](int i) { return m_proposal.sections[i].role != Role::Module; }));
    m_unit->setEnabled(any([&](int i) { return m_proposal.sections[i].role != Role::Unit; }));
    m_join->setEnabled(any([&](int i) { return i > 0 && m_proposal.sections[i].role != Role::Join; }));
    int minutes = 0;
    int units = 0;
    const QList<model::Module> modules = build(m_proposal);
    for (const model::Module& module : modules) units += int(module.units.size());
    for (const handout::Section& section : std::as_const(m_proposal.sections))
        if (section.taken) minutes += section.minutes;
    m_take->setEnabled(!modules.isEmpty());
    if (m_proposal.sections.isEmpty()) m_summary->clear();
    else if (modules.isEmpty()) m_summary->setText(tr("Nothing is ticked, so there is nothing to take."));
    else
        //: modules, units, minutes
        m_summary->setText(tr("%1, %2, %3 for learners.")
                               .arg(tr("%n modules", nullptr, int(modules.size())), tr("%n units", nullptr, units),
                                    tr("about %n minutes", nullptr, minutes)));
}

void HandoutDialog::take()
{
    const Taken result = takeHandout(m_session, m_proposal, m_near);
    if (result.first.isNull()) {
        say(result.trouble);
        return;
    }
    emit taken(result.first, result.trouble);
    accept();
}

void HandoutDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (offersHandout(event->mimeData())) event->acceptProposedAction();
}

void HandoutDialog::dropEvent(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    readMime(event->mimeData());
}

} // namespace microvet::ui
