#include "ui/esco/esco_links.h"

#include "core/model/esco_address.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

EscoLinks::EscoLinks(FieldHub& hub, const QUuid& outcome, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_outcome(outcome)
    , m_rows(new QVBoxLayout)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    column->addWidget(new QLabel(tr("Skills in the European list (ESCO)")));
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    auto* add = new QPushButton(tr("Link a skill…"));
    add->setObjectName(hub.objectNameFor(outcome, "esco.find"));
    add->setAutoDefault(false);
    column->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] { emit m_hub.skillWanted(m_outcome); });
    hub.watch(outcome, "esco", this, [this] { refresh(); }, [add](int) { add->setFocus(); });
    refresh();
}

void EscoLinks::refresh()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater(); // its button may be what led here
        }
        delete item;
    }
    const auto* outcome = model::find<model::Outcome>(m_hub.content(), m_outcome);
    if (!outcome) return;
    for (const model::EscoLink& link : outcome->esco) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        const QString name = link.label.isEmpty() ? link.uri : link.label;
        // Only addresses of ESCO are opened; anything else in a course from elsewhere is shown as text.
        const bool opens = model::isEscoAddress(link.uri);
        auto* label = new QLabel(opens ? QStringLiteral("<a href=\"%1\">%2</a>").arg(link.uri, name.toHtmlEscaped()) : name.toHtmlEscaped());
        label->setTextFormat(Qt::RichText);
        label->setWordWrap(true);
        label->setOpenExternalLinks(opens);
        label->setToolTip(link.uri.toHtmlEscaped());
        if (opens) label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        label->setAccessibleName(name);
        line->addWidget(label, 1);
        auto* gone = iconButton(QStringLiteral("delete"), tr("Remove the link to “%1”").arg(name), QStringLiteral("escoRemove"));
        connect(gone, &QToolButton::clicked, this, [this, uri = link.uri] { remove(uri); });
        line->addWidget(gone);
        m_rows->addWidget(row);
    }
    scheduleTabOrder(this);
}

void EscoLinks::remove(const QString& uri)
{
    m_hub.edit(tr("Remove the link to a skill"), {m_outcome, "esco"}, [&](model::Content& content) {
        model::modify<model::Outcome>(content, m_outcome, [&](model::Outcome& outcome) {
            outcome.esco.removeIf([&](const model::EscoLink& link) { return link.uri == uri; });
        });
    });
}

} // namespace microvet::ui
