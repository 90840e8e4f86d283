#include "ui/programme/framework/role_page.h"

#include "core/programme/letters/words.h"
#include "ui/programme/programme_link.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using programme::RoleLines;
using programme::RoleText;

namespace {

struct Role {
    QString language;
    QList<RoleLines> lines;
    QList<programme::RoleGap> gaps;
};

QString partName(const QString& part) { return RoleText::kind().find(u"part")->shown(part); }

} // namespace

RolePage::RolePage(const ProgrammeServices& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_trouble(new Notice(theme::Tone::Trouble, this))
    , m_language(new QComboBox(this))
    , m_gaps(mutedLabel({}, this))
    , m_texts(new QTreeWidget(this))
    , m_text(new QPlainTextEdit(this))
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(em(this, 0.5));
    page->addWidget(m_trouble);
    m_trouble->setObjectName(QStringLiteral("roleTrouble"));
    m_trouble->hide();
    auto* head = new QHBoxLayout;
    m_language->setObjectName(QStringLiteral("roleLanguage"));
    m_language->setAccessibleName(tr("Language of the role"));
    giveTip(m_language, tr("Each language has words of its own."));
    for (const QString& code : programme::wordLanguages()) m_language->addItem(ownLanguageName(code), code);
    m_language->setCurrentIndex(-1); // until the programme's own is known
    m_gaps->setObjectName(QStringLiteral("roleGaps"));
    head->addWidget(m_language);
    head->addWidget(m_gaps, 1);
    page->addLayout(head);
    m_texts->setObjectName(QStringLiteral("roleTexts"));
    m_texts->setAccessibleName(tr("Texts of the role"));
    m_texts->setHeaderHidden(true);
    m_texts->setWordWrap(true);
    m_texts->setUniformRowHeights(false);
    m_texts->setTabKeyNavigation(false);
    m_texts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    page->addWidget(m_texts, 1);
    m_text->setObjectName(QStringLiteral("roleText"));
    m_text->setAccessibleName(tr("Words of the chosen text"));
    giveTip(m_text, tr("Letters, calls and the handbook take these words."));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(em(this, 5));
    page->addWidget(m_text);
    auto* foot = new QHBoxLayout;
    const auto button = [&](const char* name, const QString& text, auto then) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QString::fromLatin1(name));
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, then);
        foot->addWidget(made);
        return made;
    };
    m_keep = button("roleKeep", tr("&Keep"), &RolePage::keep);
    m_add = button("roleAdd", tr("&New text"), &RolePage::addText);
    m_remove = button("roleRemove", tr("&Remove"), &RolePage::removeText);
    m_up = button("roleUp", tr("Move &up"), [this] { move(-1); });
    m_down = button("roleDown", tr("Move &down"), [this] { move(1); });
    foot->addStretch(1);
    page->addLayout(foot);
    foot = new QHBoxLayout; // one row would be too wide for small screens
    m_usual = button("roleUsual", tr("The &framework’s words again"), &RolePage::takeFramework);
    giveTip(m_usual, tr("Takes away the own words of this part in this language."));
    foot->addStretch(1);
    page->addLayout(foot);
    connect(m_texts, &QTreeWidget::currentItemChanged, this, [this] {
        keep(); // nothing that was written is lost by going on
        showText();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &RolePage::updateCommands);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        keep();
        m_edited = {};
        m_then = {0, 0};
        reload();
    });
    connect(&services.link, &ProgrammeLink::changed, this, &RolePage::reload);
    connect(&services.link, &ProgrammeLink::opened, this, [this] {
        m_edited = {};
        reload();
    });
    updateCommands();
    scheduleTabOrder(this);
    reload();
}

QString RolePage::language() const { return m_language->currentData().toString(); }

RolePage::Place RolePage::place() const
{
    const QTreeWidgetItem* item = m_texts->currentItem();
    if (!item) return {};
    const QTreeWidgetItem* part = item->parent();
    return part ? Place{m_texts->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(part)), part->indexOfChild(const_cast<QTreeWidgetItem*>(item))}
                : Place{m_texts->indexOfTopLevelItem(const_cast<QTreeWidgetItem*>(item)), -1};
}

RoleText RolePage::textAt(const Place& place) const
{
    return place.part >= 0 && place.part < m_lines.size() ? m_lines[place.part].texts.value(place.at) : RoleText();
}

void RolePage::hideEvent(QHideEvent* event)
{
    keep();
    QWidget::hideEvent(event);
}

void RolePage::reload()
{
    if (!m_services.link.isOpen()) return;
    m_services.link.read<Role>(
        this,
        [wish = language()](programme::Store& store) -> Result<Role> {
            const auto own = store.first<programme::Programme>();
            if (!own.ok()) return own.error();
            const auto role = store.all<RoleText>();
            if (!role.ok()) return role.error();
            const QString in = programme::wordLanguage(wish, own->language);
            return Role{in, programme::roleLines(*role, in), programme::roleGaps(*role, own->language)};
        },
        [this](Result<Role> role) {
            const QString trouble = role.ok() ? std::exchange(m_failed, {}) : role.error().text;
            m_trouble->setText(trouble);
            m_trouble->setVisible(!trouble.isEmpty());
            if (!role.ok()) return;
            if (m_language->currentIndex() < 0) {
                const QSignalBlocker quiet(m_language);
                m_language->setCurrentIndex(m_language->findData(role->language));
            }
            if (role->language != language()) return; // another was chosen meanwhile
            if (m_writing) return; // it is read again once that is done
            // What somebody is writing here is not written over.
            const bool same = m_shown == role->language && place() == m_edited;
            const QString words = same && isEdited() ? m_text->toPlainText() : QString();
            const QUuid of = textAt(m_edited).id;
            m_shown = role->language;
            m_lines = std::move(role->lines);
            showLines();
            if (!words.isEmpty() && (of.isNull() || textAt(m_edited).id == of)) m_text->setPlainText(words);
            showGaps(role->gaps);
            if (!std::exchange(m_begun, false)) return;
            m_text->setFocus();
            m_text->selectAll();
        });
}

void RolePage::showLines()
{
    const QSignalBlocker quiet(m_texts);
    const Place before = m_then.part >= 0 ? m_then : place();
    m_then = {};
    m_texts->clear();
    for (const RoleLines& lines : std::as_const(m_lines)) {
        auto* part = new QTreeWidgetItem(m_texts);
        part->setText(0, lines.own ? tr("%1 (%2)").arg(partName(lines.part)).arg(lines.texts.size())
                                   : tr("%1 (%2): the framework’s words").arg(partName(lines.part)).arg(lines.texts.size()));
        QFont font = m_texts->font();
        font.setWeight(QFont::DemiBold);
        part->setFont(0, font);
        int number = 0;
        for (const RoleText& text : lines.texts) {
            auto* item = new QTreeWidgetItem(part);
            item->setText(0, lines.texts.size() > 1 ? tr("%1. %2").arg(++number).arg(text.text.simplified()) : text.text.simplified());
        }
        part->setExpanded(true);
    }
    if (QTreeWidgetItem* part = m_texts->topLevelItem(std::max(0, before.part))) {
        QTreeWidgetItem* item = before.at < 0 ? part : part->child(std::min(before.at, part->childCount() - 1));
        m_texts->setCurrentItem(item ? item : part);
        m_texts->scrollToItem(m_texts->currentItem());
    }
    showText();
}

void RolePage::showGaps(const QList<programme::RoleGap>& gaps)
{
    QStringList sentences;
    for (const programme::RoleGap& gap : gaps)
        sentences.append(tr("%1, %2: %3 instead of %4.").arg(ownLanguageName(gap.language), partName(gap.part)).arg(gap.here).arg(gap.there));
    m_gaps->setText(sentences.isEmpty() ? QString() : tr("Not as many texts in every language: %1").arg(sentences.join(u' ')));
    m_gaps->setVisible(!sentences.isEmpty());
}

void RolePage::showText()
{
    m_edited = place();
    const bool any = m_edited.at >= 0;
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(textAt(m_edited).text);
    m_text->setEnabled(any);
    updateCommands();
}

/// Whether the field says something else than the text that it stands for.
bool RolePage::isEdited() const
{
    const QString words = m_text->toPlainText().trimmed();
    return m_edited.at >= 0 && !words.isEmpty() && words != textAt(m_edited).text.trimmed();
}

void RolePage::updateCommands()
{
    const Place here = place();
    const bool known = here.part >= 0 && here.part < m_lines.size() && !m_writing;
    const qsizetype count = known ? m_lines[here.part].texts.size() : 0;
    if (m_text->isReadOnly() != m_writing) m_text->setReadOnly(m_writing); // what is typed by now would not be in it
    m_keep->setEnabled(isEdited() && !m_writing);
    m_add->setEnabled(known);
    m_remove->setEnabled(known && here.at >= 0 && count > 1);
    m_up->setEnabled(known && here.at > 0);
    m_down->setEnabled(known && here.at >= 0 && here.at + 1 < count);
    m_usual->setEnabled(known && m_lines[here.part].own);
}

/// Together with what stands in the field, where it is of the same part. One step at a time: the next begins with what was
/// read after it.
void RolePage::edit(const QString& label, int part, const std::function<void(QList<RoleText>&)>& edit, Place then)
{
    if (part < 0 || part >= m_lines.size() || m_writing) return;
    const RoleLines loaded = m_lines[part];
    RoleLines lines = loaded;
    if (isEdited() && m_edited.part == part) lines.texts[m_edited.at].text = m_text->toPlainText();
    edit(lines.texts);
    m_then = then;
    m_writing = true;
    updateCommands();
    m_services.link.run(
        this,
        [label, lines, loaded, language = m_shown](programme::Store& store) { return programme::writeRolePart(store, label, lines, loaded, language); },
        [this](const Status& status, const programme::Conflict&) {
            m_writing = false;
            if (status.ok()) {
                m_edited = {};
                return; // changed() follows
            }
            m_begun = false;
            m_failed = status.error().text;
            reload();
        });
}

void RolePage::keep()
{
    if (isEdited()) edit(tr("Change a text of the role"), m_edited.part, [](QList<RoleText>&) {}, place());
}

void RolePage::addText()
{
    const Place here = place();
    if (here.part < 0 || here.part >= m_lines.size()) return;
    const int at = here.at < 0 ? int(m_lines[here.part].texts.size()) : here.at + 1;
    RoleText fresh;
    fresh.text = tr("New text");
    m_begun = true;
    edit(tr("Add a text to the role"), here.part, [&](QList<RoleText>& texts) { texts.insert(at, fresh); }, {here.part, at});
}

void RolePage::removeText()
{
    const Place here = place();
    if (here.at < 0) return;
    edit(tr("Remove a text of the role"), here.part, [&](QList<RoleText>& texts) { texts.removeAt(here.at); }, here);
}

void RolePage::move(int by)
{
    const Place here = place();
    if (here.at < 0 || here.at + by < 0 || here.at + by >= m_lines[here.part].texts.size()) return;
    edit(tr("Move a text of the role"), here.part, [&](QList<RoleText>& texts) { texts.swapItemsAt(here.at, here.at + by); }, {here.part, here.at + by});
}

void RolePage::takeFramework()
{
    const int part = place().part;
    edit(tr("Take the framework’s words again"), part, [](QList<RoleText>& texts) { texts.clear(); }, {part, 0});
}

} // namespace microvet::ui
