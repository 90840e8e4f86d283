#include "ui/media/picture_care.h"

#include "ui/media/media_import.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QGridLayout>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

namespace microvet::ui {
namespace {

/// Large photos that are to stay as they are, while the program runs.
QSet<QString>& keptLarge()
{
    static QSet<QString> files;
    return files;
}

} // namespace

PictureCare::PictureCare(FieldHub& hub, const QUuid& medium, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_medium(medium)
    , m_people(new QWidget)
    , m_large(new QWidget)
    , m_size(new Notice(theme::Tone::Note))
    , m_shrink(new QPushButton(tr("Scale it down")))
{
    const QString name = QStringLiteral("care@") + medium.toString(QUuid::WithoutBraces);
    setObjectName(name);
    const auto button = [&](QWidget* home, QGridLayout* grid, int place, QPushButton* made, const char* what) {
        made->setParent(home);
        made->setObjectName(QString::fromLatin1(what) + u'@' + medium.toString(QUuid::WithoutBraces));
        made->setAutoDefault(false);
        grid->addWidget(made, 1 + place / 2, place % 2);
        return made;
    };

    auto* people = new QGridLayout(m_people);
    people->setContentsMargins(0, 0, 0, 0);
    auto* question = new Notice(theme::Tone::Note);
    question->setText(tr("Can people be recognised in this photo? Whoever can be recognised must have agreed before it is published."));
    people->addWidget(question, 0, 0, 1, 2);
    const QString about = question->text();
    const auto choice = [&](int place, const QString& text, const char* code) {
        auto* made = button(m_people, people, place, new QPushButton(text), (QByteArray("people-") + code).constData());
        made->setAccessibleDescription(about);
        connect(made, &QPushButton::clicked, this, [this, code = QString::fromLatin1(code)] { answer(code); });
    };
    choice(0, tr("Nobody"), "none");
    choice(1, tr("Yes, with consent"), "consent");
    choice(2, tr("Faces are blurred"), "blurred");
    auto* blur = button(m_people, people, 3, new QPushButton(tr("Blur faces…")), "people-blur");
    connect(blur, &QPushButton::clicked, this, &PictureCare::editWanted);

    auto* largeGrid = new QGridLayout(m_large);
    largeGrid->setContentsMargins(0, 0, 0, 0);
    largeGrid->addWidget(m_size, 0, 0, 1, 2);
    button(m_large, largeGrid, 0, m_shrink, "shrink");
    auto* keep = button(m_large, largeGrid, 1, new QPushButton(tr("Keep it as it is")), "keepLarge");
    for (QGridLayout* grid : {people, largeGrid}) {
        grid->setSpacing(em(this, 0.4));
        grid->setColumnStretch(0, 1);
        grid->setColumnStretch(1, 1);
    }
    connect(m_shrink, &QPushButton::clicked, this, &PictureCare::shrink);
    connect(keep, &QPushButton::clicked, this, [this] {
        if (const auto* large = model::find<model::Media>(m_hub.content(), m_medium)) keptLarge().insert(large->file);
        refresh();
    });

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(em(this, 0.5));
    column->addWidget(m_large);
    column->addWidget(m_people);
    for (const char* field : {"people", "file", "width"}) hub.watch(medium, field, this, [this] { refresh(); });
    refresh();
}

void PictureCare::refresh()
{
    const auto* medium = model::find<model::Media>(m_hub.content(), m_medium);
    const bool asks = medium && isPhoto(*medium) && !medium->people.isSet();
    const bool large = medium && isLargePhoto(*medium) && !keptLarge().contains(medium->file);
    m_people->setVisible(asks);
    m_large->setVisible(large);
    m_shrink->setEnabled(true);
    if (large)
        m_size->setText(tr("This picture has %1 × %2 pixels (%3), more than a page can show. Smaller, it loads faster on a phone.")
                            .arg(medium->width).arg(medium->height).arg(sizeText(medium->size)));
    setVisible(asks || large);
}

void PictureCare::answer(const QString& code)
{
    m_hub.set(bound(m_medium, &model::Media::people), model::Coded<model::People>::fromCode(code), tr("People in the photo"));
}

void PictureCare::shrink()
{
    m_shrink->setEnabled(false);
    m_size->setText(tr("The picture is being made smaller…"));
    scaleDown(m_hub.session(), m_medium, this, [this](const QString& trouble) {
        refresh();
        if (!trouble.isEmpty()) emit problem(trouble);
    });
}

} // namespace microvet::ui
