#include "ui/editors/blocks/glossary_block.h"

#include "ui/editors/block_registry.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Blocks) };

Binding<QList<TermRef>> termsOf(const QUuid& block) { return bound(block, &GlossaryBlock::terms); }

} // namespace

TermTicks::TermTicks(FieldHub& hub, const QUuid& block, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_block(block)
    , m_all(new QRadioButton(tr("All terms of the course")))
    , m_some(new QRadioButton(tr("Only these:")))
    , m_list(new QWidget)
    , m_column(new QVBoxLayout(m_list))
{
    m_all->setObjectName(hub.objectNameFor(block, "body.terms"));
    m_some->setObjectName(hub.objectNameFor(block, "body.terms.some"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    column->addWidget(m_all);
    column->addWidget(m_some);
    column->addWidget(m_list);
    m_column->setContentsMargins(em(this, 1.4), 0, 0, 0);
    m_column->setSpacing(em(this, 0.2));
    for (QRadioButton* button : {m_all, m_some}) hub.claimKeys(button);
    connect(m_all, &QRadioButton::clicked, this, [this] { m_hub.set(termsOf(m_block), {}, tr("All terms")); });
    connect(m_some, &QRadioButton::clicked, this, [this] {
        // A choice begins with all of them: taking away is quicker than ticking each.
        QList<TermRef> all;
        for (const Term& term : m_hub.content().course.glossary) all.append(TermRef(term.id));
        m_hub.set(termsOf(m_block), all, tr("Chosen terms"));
        refresh();
    });
    hub.watch(hub.content().course.id.uuid(), "glossary", this, [this] { rebuild(); });
    hub.watch(block, "body.terms", this, [this] { refresh(); }, [this](int) { (m_all->isChecked() ? m_all : m_some)->setFocus(); });
    rebuild();
}

QList<TermRef> TermTicks::chosen() const { return termsOf(m_block).read(m_hub.content()).value_or(QList<TermRef>()); }

void TermTicks::rebuild()
{
    for (const auto& [id, box] : std::as_const(m_boxes)) {
        box->hide();
        box->deleteLater();
    }
    m_boxes.clear();
    for (const Term& term : m_hub.content().course.glossary) {
        auto* box = new QCheckBox;
        box->setObjectName(m_all->objectName() + u'.' + term.id.toString());
        const auto name = [this, id = term.id, box] {
            const auto* now = model::find<Term>(m_hub.content(), id);
            QString words = now && !now->term.isEmpty() ? now->term : tr("(no word yet)");
            box->setText(words.replace(u'&', QStringLiteral("&&")));
        };
        name();
        m_hub.watch(term.id.uuid(), "term", box, name);
        m_hub.claimKeys(box);
        m_column->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this, id = term.id](bool on) { tick(id, on); });
        m_boxes.append({term.id, box});
    }
    scheduleTabOrder(this);
    refresh();
}

void TermTicks::refresh()
{
    const QList<TermRef> refs = chosen();
    const bool all = refs.isEmpty();
    m_all->setChecked(all);
    m_some->setChecked(!all);
    m_some->setEnabled(!m_boxes.isEmpty());
    m_list->setVisible(!all);
    for (const auto& [id, box] : std::as_const(m_boxes)) {
        box->setChecked(refs.contains(TermRef(id)));
        // Without any term the block would show all of them again.
        box->setEnabled(refs.size() > 1 || !box->isChecked());
    }
}

void TermTicks::tick(const TermId& id, bool on)
{
    QList<TermRef> refs = chosen();
    refs.removeAll(TermRef(id));
    if (on) refs.append(TermRef(id));
    if (refs.isEmpty()) return refresh();
    m_hub.set(termsOf(m_block), refs, tr("Chosen terms"));
}

QWidget* makeGlossaryEditor(FieldHub& hub, const QUuid& block)
{
    auto* f = new FieldForm(hub, block);
    f->line(Tr::tr("Title"), &GlossaryBlock::title, {.tip = Tr::tr("Stands above the words. May stay empty."), .placeholder = Tr::tr("Glossary")});
    f->add(new TermTicks(hub, block));
    auto* open = new QPushButton(Tr::tr("Edit the terms of the course"));
    open->setObjectName(hub.objectNameFor(block, "body.openTerms"));
    open->setAutoDefault(false);
    QObject::connect(open, &QPushButton::clicked, f, [&hub] {
        emit hub.session().placeWanted({hub.content().course.id.uuid(), "glossary", -1});
    });
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(open);
    line->addStretch(1);
    f->add(row);
    return f;
}

} // namespace microvet::ui
