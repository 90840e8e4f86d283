#include "ui/editors/questions/pool_editor.h"

#include "core/model/asked.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Pools) };

QString pointsText(double points) { return QLocale().toString(points, 'g', 6); }

/// The pool that the question is in, or null.
const Pool* poolOf(const Assessment& assessment, const QuestionId& question)
{
    for (const Pool& pool : assessment.pools)
        for (const QuestionRef& ref : pool.questions)
            if (ref.target() == question) return &pool;
    return nullptr;
}

QString poolTitle(const Assessment& assessment, const Pool& pool)
{
    const auto at = std::find_if(assessment.pools.cbegin(), assessment.pools.cend(), [&](const Pool& p) { return p.id == pool.id; });
    return pool.title.trimmed().isEmpty() ? Tr::tr("Pool %1").arg(at - assessment.pools.cbegin() + 1) : pool.title.simplified();
}

/// Ticks for every question of the assessment, and what comes of them.
class PoolTicks : public QWidget {
public:
    PoolTicks(FieldHub& hub, const QUuid& assessment, const QUuid& pool)
        : m_hub(hub)
        , m_assessment(assessment)
        , m_pool(pool)
        , m_too(new Notice(theme::Tone::Warning))
        , m_sum(mutedLabel({}))
        , m_all(new QPushButton(Tr::tr("Tick all that are in no pool")))
    {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(em(this, 0.3));
        m_too->setObjectName(hub.objectNameFor(pool, "tooMany"));
        m_sum->setObjectName(hub.objectNameFor(pool, "sum"));
        m_all->setObjectName(hub.objectNameFor(pool, "tickAll"));
        m_all->setAutoDefault(false);
        m_boxes = new IdColumn([this](const QUuid& id) -> QWidget* {
            auto* box = new QCheckBox;
            box->setObjectName(m_hub.objectNameFor(m_pool, "question") + u'.' + id.toString(QUuid::WithoutBraces));
            QObject::connect(box, &QCheckBox::clicked, this, [this, id](bool on) { tick({id}, on); });
            m_hub.claimKeys(box);
            return box;
        });
        m_boxes->column()->setSpacing(em(this, 0.15));
        column->addWidget(m_sum);
        column->addWidget(m_too);
        column->addWidget(m_boxes);
        auto* row = new QHBoxLayout;
        row->addWidget(m_all);
        row->addStretch(1);
        column->addLayout(row);
        QObject::connect(m_all, &QPushButton::clicked, this, [this] {
            QList<QUuid> free;
            if (const Assessment* now = found())
                for (const Question& question : now->questions)
                    if (!poolOf(*now, question.id)) free << question.id.uuid();
            tick(free, true);
        });
        // Words of questions change while somebody types above: told when the typing rests a moment.
        m_later.setSingleShot(true);
        m_later.setInterval(120);
        QObject::connect(&m_later, &QTimer::timeout, this, [this] { refresh(); });
        QObject::connect(&hub.session(), &Session::changed, this, [this] { m_later.start(); });
        hub.watch(assessment, "questions", this, [this] { refresh(); });
        hub.watch(assessment, "pools", this, [this] { refresh(); });
        hub.watch(pool, {}, this, [this] { refresh(); });
        refresh();
    }

private:
    const Assessment* found() const { return model::find<Assessment>(m_hub.content(), m_assessment); }

    void tick(const QList<QUuid>& questions, bool on)
    {
        m_hub.edit(Tr::tr("Questions of a pool"), {m_pool, "questions"}, [&](Content& content) {
            model::modify<Assessment>(content, m_assessment, [&](Assessment& now) {
                for (const QUuid& id : questions) assignToPool(now, QuestionId(id), on ? PartId(m_pool) : PartId());
            });
        });
    }

    void refresh()
    {
        const Assessment* now = found();
        const auto* pool = model::find<Pool>(m_hub.content(), m_pool);
        if (!now || !pool) return;
        QList<QUuid> ids;
        for (const Question& question : now->questions) ids << question.id.uuid();
        m_boxes->sync(ids);
        int number = 0;
        bool free = false;
        int inside = 0;
        for (const Question& question : now->questions) {
            ++number;
            auto* box = qobject_cast<QCheckBox*>(m_boxes->widgetFor(question.id.uuid()));
            const Pool* in = poolOf(*now, question.id);
            free = free || !in;
            const bool here = in && in->id == pool->id;
            inside += here ? 1 : 0;
            if (!box) continue;
            QString words = richtext::toPlainText(question.prompt).simplified();
            box->setToolTip(words);
            if (words.size() > 40) words = words.left(38) + u'…'; // fits the page with enlarged text, too
            QString text = words.isEmpty() ? Tr::tr("Question %1").arg(number) : Tr::tr("%1. %2", "number and words of a question").arg(number).arg(words);
            if (in && !here) text += Tr::tr(" – now in “%1”").arg(poolTitle(*now, *in));
            box->setText(QString(text).replace(u'&', QStringLiteral("&&")));
            box->setAccessibleName(text);
            box->setChecked(here);
        }
        m_all->setEnabled(free);
        m_all->setVisible(!now->questions.isEmpty());
        const Asked asked = askedFrom(*now, *pool);
        if (inside == 0) m_sum->setText(now->questions.isEmpty() ? Tr::tr("Write the questions first; then tick here which belong to this pool.")
                                                                 : Tr::tr("Tick the questions that belong to this pool."));
        else if (asked.leastPoints == asked.mostPoints)
            m_sum->setText(Tr::tr("Asked of each learner: %1 of %2. Points: %3.").arg(asked.questions).arg(inside).arg(pointsText(asked.mostPoints)));
        else
            m_sum->setText(Tr::tr("Asked of each learner: %1 of %2. Points: %3 to %4. Give all the same points, so that the draw is fair.")
                               .arg(asked.questions).arg(inside).arg(pointsText(asked.leastPoints), pointsText(asked.mostPoints)));
        m_too->setVisible(pool->draw > inside && inside > 0);
        m_too->setText(Tr::tr("The pool draws %1, but has %2 only: every learner gets all of them.").arg(pool->draw).arg(inside));
    }

    FieldHub& m_hub;
    QUuid m_assessment;
    QUuid m_pool;
    QLabel* m_too;
    QLabel* m_sum;
    QPushButton* m_all;
    IdColumn* m_boxes;
    QTimer m_later;
};

} // namespace

void assignToPool(Assessment& assessment, const QuestionId& question, const PartId& pool)
{
    const auto there = [&](const QuestionRef& ref) {
        return std::any_of(assessment.questions.cbegin(), assessment.questions.cend(), [&](const Question& q) { return q.id == ref.target(); });
    };
    for (Pool& each : assessment.pools) {
        // Whoever touches the list also sweeps out questions that are gone.
        each.questions.removeIf([&](const QuestionRef& ref) { return ref.target() == question || !there(ref); });
        if (each.id == pool) each.questions.append(QuestionRef(question));
    }
}

QWidget* makePoolEditor(FieldHub& hub, const QUuid& assessment)
{
    auto* f = new FieldForm(hub, assessment);
    f->note(Tr::tr("A pool draws some of its questions for each learner and each attempt. Questions in no pool are asked of everybody."));
    f->list(Tr::tr("Pool"), &Assessment::pools, Tr::tr("Add a pool"), [assessment](FieldForm& p) {
        p.beginRow();
        p.line(Tr::tr("Title"), &Pool::title, {.tip = Tr::tr("For you; learners do not see it."), .placeholder = Tr::tr("For trainers only")});
        p.number(Tr::tr("How many are drawn"), &Pool::draw, {.tip = Tr::tr("Each learner gets so many of the questions, by chance."), .most = 1000, .none = Tr::tr("all")});
        p.endRow();
        p.add(new PoolTicks(p.hub(), assessment, p.element()));
    }, false);
    return f;
}

} // namespace microvet::ui
