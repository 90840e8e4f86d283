#include "ui/guide/step_page.h"

#include "ui/editors/page.h"
#include "ui/guide/guide_words.h"
#include "ui/guide/step_fields.h"
#include "ui/widgets/field_form.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

using methodology::Step;
using methodology::StepState;

constexpr int mostFindings = 12; ///< more are for the checks panel

QLabel* wrapped(const QString& html)
{
    auto* label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    return label;
}

/// A list whose lines stand below each other with a little room.
QString listed(const QStringList& items, const char* tag)
{
    QString html;
    for (const QString& item : items) html += QStringLiteral("<li style=\"margin-bottom:4px\">%1</li>").arg(item);
    return QStringLiteral("<%1 style=\"margin-left:-18px;margin-top:0;margin-bottom:0\">%2</%1>").arg(QLatin1String(tag), html);
}

} // namespace

StepPage::StepPage(FieldHub& hub, GuideState& guide, const QString& step, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_guide(guide)
    , m_step(step)
{
    auto* column = pageColumn(this);
    if (const Step* shown = guide.method().step(step)) {
        makeHead(*shown, column);
        makeFields(*shown, column);
        makeExamples(*shown, column);
        makeFoot(column);
    }
    column->addStretch(1);
    connect(&guide, &GuideState::changed, this, &StepPage::refresh);
    refresh();
}

void StepPage::makeHead(const Step& step, QVBoxLayout* column)
{
    int number = 0;
    QString group;
    for (const methodology::StepGroup& g : m_guide.method().groups)
        for (const Step& s : g.steps) {
            if (!group.isEmpty()) break;
            ++number;
            if (s.id == step.id) group = g.title;
        }
    //: "Step 3 of 12 · Plan": the number of a step of the method and its group
    column->addWidget(eyebrow(tr("Step %1 of %2 · %3").arg(number).arg(m_guide.steps().size()).arg(group)));
    auto* title = headingLabel(step.title, 1.4);
    title->setObjectName(QStringLiteral("stepTitle"));
    column->addWidget(title);
    auto* line = new QHBoxLayout;
    line->setSpacing(em(this, 0.4));
    m_sign = new QLabel;
    m_state = mutedLabel({});
    m_state->setObjectName(QStringLiteral("stepState"));
    line->addWidget(m_sign, 0, Qt::AlignVCenter);
    line->addWidget(m_state, 1);
    column->addLayout(line);
    auto* purpose = new QLabel(step.purpose);
    purpose->setTextFormat(Qt::PlainText);
    purpose->setWordWrap(true);
    column->addWidget(purpose);

    auto* card = new Card;
    card->body()->addWidget(headingLabel(tr("How to do it"), 1.05));
    QStringList how;
    for (const QString& sentence : step.how) how.append(sentence.toHtmlEscaped());
    card->body()->addWidget(wrapped(listed(how, "ol")));
    card->body()->addWidget(headingLabel(tr("Still open"), 1.05));
    m_open = wrapped({});
    m_open->setObjectName(QStringLiteral("stepOpen"));
    m_open->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_open->setAccessibleName(tr("Still open"));
    connect(m_open, &QLabel::linkActivated, this, &StepPage::follow);
    card->body()->addWidget(m_open);
    column->addWidget(card);
}

void StepPage::makeExamples(const Step& step, QVBoxLayout* column)
{
    if (step.good.isEmpty() && step.weak.isEmpty()) return;
    auto* row = new QHBoxLayout;
    row->setSpacing(em(this, 0.8));
    const auto add = [&](const QString& text, const QString& label, const QString& sign, Ink ink, const char* name) {
        if (text.isEmpty()) return;
        auto* card = new Card;
        auto* head = new QHBoxLayout;
        auto* mark = new QLabel;
        const int side = fontMetrics().height();
        mark->setPixmap(icon(sign, ink).pixmap(side, side));
        head->addWidget(mark);
        head->addWidget(headingLabel(label, 1.0), 1);
        card->body()->addLayout(head);
        auto* words = new QLabel(text);
        words->setObjectName(QLatin1String(name));
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        card->body()->addWidget(words, 1);
        row->addWidget(card, 1);
    };
    add(step.good, tr("A good example"), QStringLiteral("good"), Ink::Good, "stepGood");
    add(step.weak, tr("A weak example"), QStringLiteral("warning"), Ink::Warning, "stepWeak");
    column->addLayout(row);
}

void StepPage::makeFields(const Step& step, QVBoxLayout* column)
{
    const QUuid course = m_hub.content().course.id.uuid();
    for (const StepFields& part : stepFields(step.place)) {
        auto* card = new Card;
        if (!part.title.isEmpty()) card->body()->addWidget(headingLabel(part.title, 1.1));
        auto* form = new FieldForm(m_hub, course);
        part.fill(*form);
        card->body()->addWidget(form);
        column->addWidget(card);
    }
    const QList<StepDoor> doors = stepDoors(step.place);
    if (doors.isEmpty()) return;
    auto* row = new QVBoxLayout; // below each other: long languages and large letters fit
    for (const StepDoor& door : doors) {
        auto* button = new QPushButton(door.label);
        button->setObjectName(QStringLiteral("stepDoor-") + door.where);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, where = door.where] { emit goWanted(where); });
        row->addWidget(button, 0, Qt::AlignLeft);
    }
    column->addLayout(row);
}

void StepPage::makeFoot(QVBoxLayout* column)
{
    const QList<Step> all = m_guide.method().steps();
    auto* row = new QHBoxLayout;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].id != m_step) continue;
        const auto add = [&](const Step& to, const QString& label, const char* name) {
            auto* button = new QPushButton(label);
            button->setObjectName(QLatin1String(name));
            button->setAutoDefault(false);
            button->setToolTip(to.title);
            connect(button, &QPushButton::clicked, this, [this, id = to.id] { emit stepWanted(id); });
            row->addWidget(button);
        };
        if (i > 0) add(all[i - 1], tr("Back"), "stepBack");
        row->addStretch(1);
        if (i + 1 < all.size()) add(all[i + 1], tr("Next step: %1").arg(all[i + 1].title), "stepNext");
    }
    column->addLayout(row);
}

void StepPage::refresh()
{
    const methodology::StepStatus* status = m_guide.step(m_step);
    const Step* step = m_guide.method().step(m_step);
    if (!status || !step || !m_open) return;
    const int side = fontMetrics().height();
    m_sign->setPixmap(stateIcon(status->state).pixmap(side, side));
    m_state->setText(tr("%1 · takes %2").arg(stateName(status->state), usualTime(step->minutes)));
    QStringList open;
    QList<document::Place> places;
    const auto add = [&](const QString& text, const document::Place& place) {
        open.append(QStringLiteral("<a href=\"%1\">%2</a>").arg(places.size()).arg(text.toHtmlEscaped()));
        places.append(place);
    };
    const QUuid course = m_hub.content().course.id.uuid();
    for (const methodology::Need* need : status->open) add(need->sentence(), {course, need->field, -1});
    // What nobody has begun is to do, and no fault.
    const QList<rules::Finding> findings = status->state == StepState::ToDo ? QList<rules::Finding>() : m_guide.findingsOf(m_step);
    int more = 0;
    for (const rules::Finding& finding : findings) {
        const bool asked = finding.place == course && std::any_of(status->open.cbegin(), status->open.cend(), [&](const methodology::Need* need) {
            return *need->field && QByteArray(need->field).startsWith(finding.field.left(finding.field.indexOf('.')));
        });
        if (asked) continue; // the same, said as a task
        if (places.size() >= status->open.size() + mostFindings) ++more;
        else add(rules::textOf(finding).what, {finding.place, finding.field, -1});
    }
    if (more > 0) open.append(tr("%n more stand in the checks.", nullptr, more).toHtmlEscaped());
    const QString html = open.isEmpty() ? tr("Nothing: this step is done.").toHtmlEscaped() : listed(open, "ul");
    m_places = places;
    if (m_open->text() != html) m_open->setText(html); // a link that has the focus keeps it while nothing changes
}

void StepPage::follow(const QString& link)
{
    const document::Place place = m_places.value(link.toInt());
    if (place.element.isNull()) return;
    // Lists have pages of their own; what has no field is worked on where the step is.
    const bool ofCourse = place.element == m_hub.content().course.id.uuid();
    const Step* step = m_guide.method().step(m_step);
    if (ofCourse && (place.field.isEmpty() || place.field == "outcomes" || place.field == "modules" || place.field == "assessments")) {
        if (step && !m_hub.reveal(place)) emit goWanted(stepDoors(step->place).isEmpty() ? step->place : stepDoors(step->place).first().where);
    } else {
        emit placeWanted(place);
    }
}

void StepPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) refresh(); // signs have its colours
}

} // namespace microvet::ui
