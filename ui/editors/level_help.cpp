#include "ui/editors/level_help.h"

#include "core/methodology/level.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/field_hub.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::ui::LevelHelp) };

using methodology::EqfColumn;

QComboBox* columnChoice(EqfColumn column, const QString& name, const char* objectName, QVBoxLayout* page)
{
    auto* choice = new QComboBox;
    choice->setAccessibleName(name);
    auto* label = new QLabel(name);
    label->setBuddy(choice);
    page->addWidget(label);
    page->addWidget(choice);
    choice->setObjectName(QLatin1String(objectName));
    choice->addItem(Tr::tr("Not said"), 0);
    for (const methodology::EqfLevel& level : methodology::eqfLevels())
        choice->addItem(Tr::tr("%1: %2").arg(level.level).arg(level.text(column)), level.level);
    // The descriptions are long: the list may be wider than the field.
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(20);
    return choice;
}

} // namespace

QWidget* makeLevelHelp(FieldHub& hub)
{
    auto* box = new QWidget;
    auto* page = new QVBoxLayout(box);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(em(box, 0.4));
    page->addWidget(mutedLabel(Tr::tr("Choose in each row the description that fits your outcomes best. Where the rows differ, the middle one counts.")));
    QComboBox* knowledge = columnChoice(EqfColumn::Knowledge, Tr::tr("Knowledge"), "levelKnowledge", page);
    QComboBox* skills = columnChoice(EqfColumn::Skills, Tr::tr("Skills"), "levelSkills", page);
    QComboBox* autonomy = columnChoice(EqfColumn::Autonomy, Tr::tr("Responsibility and autonomy"), "levelAutonomy", page);
    for (QComboBox* column : {knowledge, skills, autonomy}) giveTip(column, Tr::tr("Choose the description that fits most of the outcomes."));
    auto* result = new QLabel;
    result->setObjectName(QStringLiteral("levelResult"));
    result->setWordWrap(true);
    auto* take = new QPushButton;
    take->setObjectName(QStringLiteral("levelTake"));
    take->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(result, 1);
    row->addWidget(take);
    page->addLayout(row);

    const auto best = [knowledge, skills, autonomy] {
        return methodology::bestFit(knowledge->currentData().toInt(), skills->currentData().toInt(), autonomy->currentData().toInt());
    };
    const auto refresh = [&hub, result, take, best] {
        const int level = best();
        const int now = hub.content().course.level.eqf;
        result->setText(level == 0 ? Tr::tr("Nothing is chosen yet.")
                        : level == now ? Tr::tr("Best fit: level %1. The course says so already.").arg(level)
                        : now == 0 ? Tr::tr("Best fit: level %1. The course has no level yet.").arg(level)
                                   : Tr::tr("Best fit: level %1. The course says level %2.").arg(level).arg(now));
        take->setText(Tr::tr("Set level %1").arg(level));
        take->setVisible(level != 0 && level != now);
    };
    for (QComboBox* choice : {knowledge, skills, autonomy}) {
        hub.claimKeys(choice);
        QObject::connect(choice, &QComboBox::currentIndexChanged, box, refresh);
    }
    const QUuid course = hub.content().course.id.uuid();
    QObject::connect(take, &QPushButton::clicked, box, [&hub, course, best] {
        hub.edit(Tr::tr("Set the level"), {course, "level.eqf"}, [level = best()](model::Content& content) { content.course.level.eqf = level; });
    });
    hub.watch(course, "level.eqf", box, refresh);
    refresh();
    return box;
}

} // namespace microvet::ui
