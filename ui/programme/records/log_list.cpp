#include "ui/programme/records/log_list.h"

#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

constexpr int linesAtOnce = 200;

QString shownValue(const programme::LogLine& line, const QString& value)
{
    const programme::Field* field = line.kind ? line.kind->find(line.field) : nullptr;
    if (!field || field->type == programme::FieldType::Reference) return value;
    return field->shown(programme::fromText(*field, value)).simplified();
}

} // namespace

LogList::LogList(const ProgrammeServices& services, const QUuid& record, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_record(record)
    , m_tree(new QTreeWidget(this))
    , m_more(new QPushButton(tr("Show &earlier ones"), this))
    , m_most(linesAtOnce)
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, em(this, 0.5), 0, 0);
    m_tree->setObjectName(QStringLiteral("changeLog"));
    m_tree->setAccessibleName(tr("Changes"));
    m_tree->setRootIsDecorated(false);
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("Before"), tr("After")});
    m_tree->header()->setDefaultSectionSize(em(this, 8));
    page->addWidget(m_tree, 1);
    m_more->setObjectName(QStringLiteral("logMore"));
    m_more->setAutoDefault(false);
    page->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_most += linesAtOnce;
        reload();
    });
    connect(&services.link, &ProgrammeLink::changed, this, &LogList::reload);
    reload();
}

void LogList::reload()
{
    using Lines = QList<programme::LogLine>;
    m_services.link.read<Lines>(
        this, [record = m_record, most = m_most](programme::Store& store) { return store.log(most, record); },
        [this](Result<Lines> lines) {
            m_tree->clear();
            if (lines.ok()) add(*lines);
        });
}

void LogList::add(const QList<programme::LogLine>& lines)
{
    for (const programme::LogLine& line : lines) {
        const programme::Field* field = line.kind ? line.kind->find(line.field) : nullptr;
        const QString what = field ? field->labelText() : line.step.label;
        auto* item = new QTreeWidgetItem(m_tree);
        item->setText(0, QLocale().toString(line.step.at.toLocalTime(), QLocale::ShortFormat));
        item->setText(1, line.step.who);
        item->setText(2, what);
        if (field) {
            item->setText(3, shownValue(line, line.before));
            item->setText(4, shownValue(line, line.after));
        }
        item->setToolTip(2, line.step.label);
    }
    m_more->setVisible(lines.size() == m_most);
}

} // namespace microvet::ui
