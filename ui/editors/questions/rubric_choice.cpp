#include "ui/editors/questions/rubric_choice.h"

#include "core/model/structure_edit.h"
#include "ui/editors/questions/rubric_edit.h"
#include "ui/widgets/item_list.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace microvet::ui {

using namespace model;

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::Rubrics) };

/// A button with the three ways to begin a rubric; `make` gets the new one.
QPushButton* newRubricButton(const QString& text, const QString& objectName, QWidget* owner, const std::function<void(const Rubric&)>& make)
{
    auto* button = new QPushButton(icon(QStringLiteral("add")), text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    auto* menu = new QMenu(button);
    for (int levels : {3, 4, 0}) {
        QAction* action = menu->addAction(levels == 0 ? Tr::tr("&Empty") : levels == 3 ? Tr::tr("With &three levels") : Tr::tr("With &four levels"), owner,
                                          [make, levels] { make(commonRubric(levels)); });
        action->setObjectName(QStringLiteral("rubric-%1").arg(levels));
    }
    button->setMenu(menu);
    return button;
}

/// Calls `fn` when a rubric came, went or got another title.
void watchRubrics(FieldHub& hub, QWidget* widget, const std::function<void()>& fn)
{
    QObject::connect(&hub.session(), &Session::changed, widget, [fn, &hub](const Diff& diff) {
        for (const Change& change : diff.changes)
            if (change.field == "rubrics" || (change.field == "title" && model::find<Rubric>(hub.content(), change.owner))) return fn();
    });
}

} // namespace

QWidget* makeRubricChoice(FieldHub& hub, const Binding<RubricRef>& to)
{
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(cell, 0.2));
    auto* label = new QLabel(Tr::tr("Rubric"));
    auto* box = new QComboBox;
    label->setBuddy(box);
    box->setObjectName(hub.objectNameFor(to.element, to.field));
    box->setAccessibleName(label->text());
    box->setAccessibleDescription(Tr::tr("By what assessors score this question."));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    hub.claimKeys(box);
    auto* open = new QPushButton(Tr::tr("Open"));
    open->setObjectName(box->objectName() + QStringLiteral(".open"));
    open->setAccessibleName(Tr::tr("Open the chosen rubric"));
    open->setAutoDefault(false);
    auto* add = newRubricButton(Tr::tr("New rubric"), box->objectName() + QStringLiteral(".add"), cell, [&hub, to](const Rubric& rubric) {
        Rubric made = rubric;
        made.title = Tr::tr("New rubric");
        hub.edit(Tr::tr("New rubric"), {to.element, to.field}, [&](Content& content) {
            content.course.rubrics.append(made);
            to.write(content, RubricRef(made.id));
        });
    });
    auto* row = new QHBoxLayout;
    row->addWidget(box, 1);
    row->addWidget(open);
    row->addWidget(add);
    column->addWidget(label);
    column->addLayout(row);
    const auto refresh = [&hub, to, box, open] {
        const QSignalBlocker quiet(box);
        const RubricId now = to.read(hub.content()).value_or(RubricRef()).target();
        box->clear();
        box->addItem(Tr::tr("No rubric"), QUuid());
        for (const Rubric& rubric : hub.content().course.rubrics) box->addItem(titleOf(rubric), rubric.id.uuid());
        int index = box->findData(now.uuid());
        if (index < 0) {
            box->addItem(Tr::tr("The rubric is gone from the course"), now.uuid());
            index = box->count() - 1;
        }
        box->setCurrentIndex(index);
        open->setEnabled(model::find<Rubric>(hub.content(), now));
    };
    refresh();
    QObject::connect(box, &QComboBox::currentIndexChanged, cell, [&hub, to, box] {
        const QUuid id = box->currentData().toUuid();
        hub.set(to, id.isNull() ? RubricRef() : RubricRef(RubricId(id)), Tr::tr("Choose a rubric"));
    });
    QObject::connect(open, &QPushButton::clicked, cell, [&hub, to] {
        const RubricRef ref = to.read(hub.content()).value_or(RubricRef());
        if (!ref.isNull()) emit hub.openWanted(ref.target().uuid());
    });
    hub.watch(to.element, to.field, box, refresh, [box](int) { box->setFocus(); });
    watchRubrics(hub, box, refresh);
    return cell;
}

QWidget* makeRubricList(FieldHub& hub, const QUuid& course)
{
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(list, 0.5));
    column->addWidget(mutedLabel(Tr::tr("Rubrics say by what and how well assessors score essays and practical tasks. They are chosen in the question.")));
    auto* asking = new QWidget;
    auto* ask = new QVBoxLayout(asking);
    ask->setContentsMargins(0, 0, 0, 0);
    auto* used = new Notice(theme::Tone::Warning);
    used->setObjectName(QStringLiteral("rubricUsed"));
    auto* yes = new QPushButton(Tr::tr("Delete the rubric"));
    yes->setObjectName(QStringLiteral("rubricDelete"));
    auto* no = new QPushButton(Tr::tr("Leave it"));
    no->setObjectName(QStringLiteral("rubricKeep"));
    auto* answers = new QHBoxLayout;
    for (QPushButton* button : {yes, no}) {
        button->setAutoDefault(false);
        answers->addWidget(button);
    }
    answers->addStretch(1);
    ask->addWidget(used);
    ask->addLayout(answers);
    asking->hide();

    const auto remove = [&hub, asking](const QUuid& id) {
        asking->hide();
        hub.edit(Tr::tr("Delete a rubric"), {hub.content().course.id.uuid(), "rubrics"}, [id](Content& content) { removeRubric(content, RubricId(id)); });
    };
    auto* rubrics = new IdColumn([&hub, asking, used, yes, remove](const QUuid& id) -> QWidget* {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* open = new QToolButton;
        open->setAutoRaise(true);
        open->setFocusPolicy(Qt::StrongFocus);
        open->setObjectName(hub.objectNameFor(id, "open"));
        auto* facts = mutedLabel({});
        auto* bin = iconButton(QStringLiteral("delete"), Tr::tr("Delete"), hub.objectNameFor(id, "remove"));
        line->addWidget(open);
        line->addWidget(facts, 1);
        line->addWidget(bin);
        const auto name = [&hub, id, open, bin, facts] {
            const auto* rubric = model::find<Rubric>(hub.content(), id);
            if (!rubric) return;
            const QString title = titleOf(*rubric);
            open->setText(QString(title).replace(u'&', QStringLiteral("&&")));
            open->setAccessibleName(Tr::tr("Open rubric: %1").arg(title));
            bin->setAccessibleName(Tr::tr("Delete rubric: %1").arg(title));
            bin->setToolTip(bin->accessibleName());
            facts->setText(Tr::tr("%n criteria", nullptr, int(rubric->criteria.size())) + QStringLiteral(" · ")
                           + Tr::tr("used by %n questions", nullptr, int(usersOf(hub.content(), RubricId(id)).size())));
        };
        name();
        watchRubrics(hub, open, name);
        QObject::connect(open, &QToolButton::clicked, &hub, [&hub, id] { emit hub.openWanted(id); });
        QObject::connect(bin, &QToolButton::clicked, row, [&hub, id, asking, used, yes, remove] {
            const auto* rubric = model::find<Rubric>(hub.content(), id);
            if (!rubric) return;
            const QList<QUuid> users = usersOf(hub.content(), RubricId(id));
            if (users.isEmpty()) return remove(id);
            QStringList where;
            for (const QUuid& user : users.mid(0, 3)) {
                const auto* question = model::find<Question>(hub.content(), user);
                const QString words = question ? richtext::toPlainText(question->prompt).simplified() : QString();
                where << QStringLiteral("“%1”").arg(words.isEmpty() ? Tr::tr("question without words") : words.left(60));
            }
            if (users.size() > where.size()) where << QStringLiteral("…");
            used->setText(Tr::tr("“%1” is used by %n questions: %2. Without it they stay, but assessors have nothing to go by.", nullptr, int(users.size()))
                              .arg(titleOf(*rubric), where.join(QStringLiteral(", "))));
            yes->disconnect();
            QObject::connect(yes, &QPushButton::clicked, asking, [remove, id] { remove(id); });
            asking->show();
            yes->setFocus();
            QAccessibleEvent alert(used, QAccessible::Alert);
            QAccessible::updateAccessibility(&alert);
        });
        hub.markElement(id, row);
        return row;
    });
    rubrics->column()->setSpacing(em(list, 0.2));
    QObject::connect(no, &QPushButton::clicked, asking, &QWidget::hide);
    column->addWidget(rubrics);
    column->addWidget(asking);
    auto* add = newRubricButton(Tr::tr("Add a rubric"), QStringLiteral("addRubric"), list, [&hub, course](const Rubric& rubric) {
        Rubric made = rubric;
        made.title = Tr::tr("New rubric");
        hub.edit(Tr::tr("Add a rubric"), {course, "rubrics"}, [&](Content& content) { content.course.rubrics.append(made); });
        emit hub.openWanted(made.id.uuid());
    });
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    column->addLayout(row);
    const auto refresh = [&hub, rubrics] {
        QList<QUuid> ids;
        for (const Rubric& rubric : hub.content().course.rubrics) ids << rubric.id.uuid();
        rubrics->sync(ids);
    };
    hub.watch(course, "rubrics", list, refresh, [add](int) { add->setFocus(); });
    refresh();
    return list;
}

} // namespace microvet::ui
