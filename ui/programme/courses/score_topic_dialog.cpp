#include "ui/programme/courses/score_topic_dialog.h"

#include "core/programme/people/people_names.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::TopicScore;

namespace {

constexpr double none = -1; ///< shown as a dash

using Scores = std::pair<TopicScore, QList<TopicScore>>;

QString pointsText(double points) { return QLocale().toString(points, 'g', 4); }

} // namespace

ScoreTopicDialog::ScoreTopicDialog(const ProgrammeServices& services, const programme::Topic& topic, QWidget* parent)
    : WorkDialog(services, "scoreTopic", tr("Score a topic"), parent)
    , m_trouble(new SaidNotice(QStringLiteral("scoreTrouble"), this))
    , m_comment(new TextField(2, this))
    , m_sum(new QLabel(this))
    , m_others(mutedLabel({}, this))
{
    QVBoxLayout* page = beginPage(0.5);
    page->addWidget(heading(topic.title));
    page->addWidget(m_trouble);
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, em(this, 0.5), 0);
    column->setSpacing(em(this, 0.4));
    QString about = topic.need.trimmed();
    if (!topic.evidence.trimmed().isEmpty()) about += (about.isEmpty() ? QString() : QStringLiteral("\n\n")) + topic.evidence.trimmed();
    auto* text = mutedLabel(about, inner);
    text->setTextFormat(Qt::PlainText);
    text->setVisible(!about.isEmpty());
    column->addWidget(text);
    for (const programme::Field* criterion : programme::topicCriteria()) {
        auto* row = new QHBoxLayout;
        auto* label = new QLabel(tr("%1: %2").arg(criterion->labelText(), programme::questionOf(*criterion)), inner);
        label->setWordWrap(true);
        auto* box = new QDoubleSpinBox(inner);
        box->setObjectName(QStringLiteral("score-") + criterion->key());
        box->setAccessibleName(label->text());
        giveTip(box, tr("0 to %1 points; a dash means that you have not decided yet.").arg(pointsText(programme::mostTopicPoints)));
        box->setDecimals(1);
        box->setRange(none, programme::mostTopicPoints);
        box->setSpecialValueText(QStringLiteral("–"));
        box->setValue(none);
        label->setBuddy(box);
        row->addWidget(label, 1);
        row->addWidget(box);
        column->addLayout(row);
        m_rows.append({criterion, box});
        connect(box, &QDoubleSpinBox::valueChanged, this, &ScoreTopicDialog::updateSum);
    }
    m_sum->setObjectName(QStringLiteral("scoreSum"));
    column->addWidget(m_sum);
    m_comment->setObjectName(QStringLiteral("scoreComment"));
    m_comment->setAccessibleName(tr("Why"));
    m_comment->setTabChangesFocus(true);
    auto* why = new QLabel(tr("Wh&y"), inner);
    why->setBuddy(m_comment);
    column->addWidget(why);
    column->addWidget(m_comment);
    m_others->setObjectName(QStringLiteral("scoreOthers"));
    m_others->setTextFormat(Qt::PlainText);
    column->addWidget(m_others);
    column->addStretch(1);
    page->addWidget(scrolling(inner), 1);
    addCommand(tr("&Keep"), "scoreKeep", [this] { keep(); });
    addClosing(tr("Cancel"));
    giveSize(this, 42, 28);
    scheduleTabOrder(this);
    updateSum();
    m_rows.constFirst().points->setFocus();
    link().read<Scores>(
        this,
        [id = topic.id, who = link().who()](programme::Store& store) -> Result<Scores> {
            const auto own = programme::scoreBy(store, id, who);
            if (!own.ok()) return own.error();
            const auto all = programme::scoresOf(store, id);
            if (!all.ok()) return all.error();
            return Scores{*own, *all};
        },
        [this](Result<Scores> scores) {
            if (!scores.ok()) return m_trouble->say(false, scores.error().text);
            showScores(scores->first, scores->second);
        });
}

void ScoreTopicDialog::showScores(const TopicScore& own, const QList<TopicScore>& all)
{
    const bool edited = isEdited(); // somebody is quicker than the file
    m_own = own;
    for (const Row& row : std::as_const(m_rows)) {
        const QVariant points = row.criterion->get(own);
        if (!edited) row.points->setValue(points.isNull() ? none : points.toDouble());
    }
    if (!edited) m_comment->setPlainText(own.comment);
    QStringList lines;
    for (const TopicScore& one : all) {
        const auto sum = programme::sumOf(one);
        if (programme::sameName(one.scorer, own.scorer) || !sum) continue;
        lines.append(one.comment.trimmed().isEmpty() ? tr("%1: %2 points").arg(one.scorer, pointsText(*sum))
                                                     : tr("%1: %2 points. %3").arg(one.scorer, pointsText(*sum), one.comment.trimmed()));
    }
    // Nobody is led by what others think before they have thought themselves.
    const qsizetype others = lines.size();
    if (own.version == 0 && others > 0) lines = {tr("%n other people have scored it; you see their points once you have given yours.", nullptr, int(others))};
    m_others->setText(lines.join(QLatin1Char('\n')));
    m_others->setVisible(!lines.isEmpty());
}

void ScoreTopicDialog::updateSum()
{
    double sum = 0;
    bool whole = true;
    for (const Row& row : std::as_const(m_rows)) {
        whole = whole && row.points->value() >= 0;
        sum += std::max(0.0, row.points->value());
    }
    const QString most = pointsText(programme::mostTopicPoints * double(m_rows.size()));
    m_sum->setText(whole ? tr("%1 of %2 points").arg(pointsText(sum), most) : tr("%1 of %2 points so far").arg(pointsText(sum), most));
}

TopicScore ScoreTopicDialog::given() const
{
    TopicScore given = m_own;
    for (const Row& row : m_rows)
        row.criterion->set(given, row.points->value() < 0 ? QVariant() : QVariant(row.points->value()));
    given.comment = m_comment->toPlainText();
    return given;
}

bool ScoreTopicDialog::isEdited() const
{
    const TopicScore now = given();
    return now.comment.trimmed() != m_own.comment.trimmed()
        || std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.criterion->get(now) != row.criterion->get(m_own); });
}

void ScoreTopicDialog::keep()
{
    if (!beginWriting()) return;
    link().run(
        this, [given = given()](programme::Store& store) { return programme::scoreTopic(store, given); },
        [this](const Status& status, const programme::Conflict&) {
            endWriting();
            if (!status.ok()) return m_trouble->say(false, status.error().text);
            emit scored();
            accept();
        });
}

} // namespace microvet::ui
