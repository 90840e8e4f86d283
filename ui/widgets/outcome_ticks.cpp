#include "ui/widgets/outcome_ticks.h"

#include "ui/widgets/field_form.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>

namespace microvet::ui {
namespace {

/// A statement beside its tick; a click on it ticks.
class Statement : public QLabel {
public:
    Statement(const QString& text, QCheckBox* box)
        : QLabel(text)
        , m_box(box)
    {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
    }

protected:
    void mouseReleaseEvent(QMouseEvent*) override { m_box->click(); }

private:
    QCheckBox* m_box;
};

} // namespace

OutcomeTicks::OutcomeTicks(FieldHub& hub, const Binding<QList<model::OutcomeRef>>& to, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_to(to)
    , m_label(label)
    , m_grid(new QGridLayout(this))
    , m_none(mutedLabel(tr("This course has no learning outcomes yet. Write them on the page “Learning outcomes”.")))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setVerticalSpacing(em(this, 0.3));
    m_grid->addWidget(m_none, 0, 0, 1, 2);
    m_hub.watch(m_hub.content().course.id.uuid(), "outcomes", this, [this] { rebuild(); });
    m_hub.watch(to.element, to.field, this, [this] { refresh(); }, [this](int) {
        if (!m_boxes.isEmpty()) m_boxes.first().second->setFocus();
    });
    rebuild();
}

void OutcomeTicks::rebuild()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (item->widget() && item->widget() != m_none) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_boxes.clear();
    const QList<model::Outcome>& outcomes = m_hub.content().course.outcomes;
    for (int i = 0; i < outcomes.size(); ++i) {
        const model::OutcomeId id = outcomes[i].id;
        auto* box = new QCheckBox(QString::number(i + 1));
        box->setObjectName(m_hub.objectNameFor(m_to.element, m_to.field) + u'.' + id.toString());
        auto* words = new Statement({}, box);
        words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
        words->setContentsMargins(0, std::max(0, (box->sizeHint().height() - words->fontMetrics().height()) / 2), 0, 0);
        const auto name = [this, id, box, words] {
            const auto* outcome = model::find<model::Outcome>(m_hub.content(), id);
            if (!outcome) return;
            words->setText(outcome->statement.isEmpty() ? tr("(no statement yet)") : outcome->statement);
            box->setAccessibleName(words->text());
        };
        name();
        m_hub.watch(id.uuid(), "statement", box, name);
        m_hub.claimKeys(box);
        m_grid->addWidget(box, i, 0, Qt::AlignTop);
        m_grid->addWidget(words, i, 1);
        connect(box, &QCheckBox::clicked, this, [this, id](bool on) { tick(id, on); });
        m_boxes.append({id, box});
    }
    if (outcomes.isEmpty()) m_grid->addWidget(m_none, 0, 0, 1, 2);
    m_none->setVisible(outcomes.isEmpty());
    refresh();
}

void OutcomeTicks::refresh()
{
    const auto refs = m_to.read(m_hub.content()).value_or(QList<model::OutcomeRef>());
    for (const auto& [id, box] : std::as_const(m_boxes)) box->setChecked(refs.contains(model::OutcomeRef(id)));
}

void OutcomeTicks::tick(const model::OutcomeId& id, bool on)
{
    auto refs = m_to.read(m_hub.content()).value_or(QList<model::OutcomeRef>());
    refs.removeAll(model::OutcomeRef(id));
    if (on) {
        refs.append(model::OutcomeRef(id));
        // In the order of the course; references that lead nowhere stay at the end.
        const QList<model::Outcome>& all = m_hub.content().course.outcomes;
        const auto place = [&](const model::OutcomeRef& ref) {
            for (qsizetype i = 0; i < all.size(); ++i) if (all[i].id == ref.target()) return i;
            return all.size();
        };
        std::stable_sort(refs.begin(), refs.end(), [&](const auto& a, const auto& b) { return place(a) < place(b); });
    }
    m_hub.set(m_to, refs, tr("Learning outcomes"));
}

QWidget* FieldForm::addOutcomes(const QString& label, const Binding<QList<model::OutcomeRef>>& to, const FieldOptions& o)
{
    auto* ticks = new OutcomeTicks(m_hub, to, label);
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.3));
    if (!o.hideLabel) column->addWidget(new QLabel(label));
    column->addWidget(ticks);
    if (!o.help.isEmpty()) column->addWidget(mutedLabel(o.help));
    add(cell);
    return ticks;
}

} // namespace microvet::ui
