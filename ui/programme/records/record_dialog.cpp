#include "ui/programme/records/record_dialog.h"

#include "core/programme/following/goals.h"
#include "core/programme/records/calls.h"
#include "core/programme/selection/calls.h"
#include "ui/programme/records/log_list.h"
#include "ui/programme/records/record_form.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/style.h"

#include <QScrollArea>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

namespace microvet::ui {

namespace {

/// These have windows of their own, which hold to rules that a plain list knows nothing of: criteria that stand, points
/// that others may not see yet.
bool hasOwnWindow(const programme::Kind& kind)
{
    static const QStringList own{QStringLiteral("criterion"), QStringLiteral("requirement"), QStringLiteral("criteria_change"),
                                 QStringLiteral("score"), QStringLiteral("evaluation"), QStringLiteral("eligibility"),
                                 QStringLiteral("topic_score")};
    return own.contains(kind.key());
}

/// What names a record without going with it, and is looked for there: events with a partner, developments that change a plan.
QList<programme::Belonging> namedBy(const programme::Kind& kind)
{
    QList<programme::Belonging> found;
    for (const auto& [table, other, field] : {std::tuple{"partner", "event", "partner"}, {"policy", "development", "policy"}, {"topic", "course", "topic"}}) {
        if (kind.key() != QLatin1String(table)) continue;
        const programme::Kind* named = programme::findKind(QString::fromLatin1(other));
        found.append({named, named->find(QString::fromLatin1(field))});
    }
    return found;
}

} // namespace

RecordDialog::RecordDialog(const ProgrammeServices& services, const programme::AnyRecord& record, QWidget* parent)
    : WorkDialog(services, "recordDialog", {}, parent)
    , m_kind(*record.kind)
    , m_loaded(m_kind.copy(*record.record))
    , m_form(new RecordForm(services, m_kind, this))
    , m_tabs(new QTabWidget(this))
    , m_trouble(new Notice(theme::Tone::Warning, this))
{
    QVBoxLayout* page = beginPage(0.5);
    page->addWidget(m_trouble);
    m_trouble->hide();
    m_tabs->setObjectName(QStringLiteral("recordTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(false); // these cannot be told apart by ear
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->addTab(scrolling(m_form), m_kind.oneText());
    page->addWidget(m_tabs, 1);
    addCommand(tr("&Keep"), "recordKeep", [this] { keep(true); });
    addClosing(tr("Cancel"));
    connect(m_form, &RecordForm::edited, this, [this] { m_edited = true; });
    // The form shows values before its references have their names; they come by themselves.
    m_form->show(*m_loaded);
    if (m_kind.key() == QLatin1String("application") && m_loaded->version > 0) freezeItsCriteria();
    // Where an application stands changes by its commands, which know where it may go.
    if (m_kind.key() == QLatin1String("application") && m_loaded->version > 0) m_form->hideField(QStringLiteral("status"));
    m_edited = false;
    addLists();
    showTitle();
    giveSize(this, 52, 30);
    // From wherever one is in the entry, its buttons too.
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab), this), &QShortcut::activated, this, [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
    for (const programme::Field& field : m_kind.fields) { // one begins to write at once
        // What a new entry belongs to is known already.
        if (field.type == programme::FieldType::Reference && m_loaded->version == 0 && !field.get(*m_loaded).toUuid().isNull()) continue;
        if (QWidget* first = m_form->field(field.key())) {
            first->setFocus();
            break;
        }
    }
}

void RecordDialog::showTitle()
{
    // No names of people: windows are listed by systems and seen in pictures of the screen.
    setWindowTitle(m_loaded->version == 0 ? tr("New: %1").arg(m_kind.oneText()) : m_kind.oneText());
}

void RecordDialog::freezeItsCriteria()
{
    link().run(
        this,
        [id = m_loaded->id](programme::Store& store) -> Status {
            const auto opened = programme::openApplication(store, id);
            return opened.ok() ? Status() : Status(opened.error());
        },
        [](const Status&, const programme::Conflict&) {}); // whoever may only read has changed nothing either
}

void RecordDialog::addLists()
{
    if (m_loaded->version == 0 || m_tabs->count() > 1) return;
    if (&m_kind == &programme::Person::kind()) {
        const QString standing = static_cast<const programme::Person&>(*m_loaded).standing;
        if (standing == QLatin1String("ambassador") || standing == QLatin1String("former")) m_tabs->addTab(services().makeSheet(m_loaded->id, m_tabs), tr("Sheet"));
    }
    for (const programme::Belonging& belonging : programme::belongingTo(m_kind) + namedBy(m_kind)) {
        if (hasOwnWindow(*belonging.kind)) continue;
        auto* list = new RecordList(services(), *belonging.kind, {{{belonging.field->name, m_loaded->id}}}, m_tabs);
        list->setContentsMargins(0, em(this, 0.5), 0, 0);
        for (const char* day : {"due", "start", "date"}) // plans and what happened are read in their order
            if (belonging.kind->find(QString::fromLatin1(day))) {
                list->sortBy(QString::fromLatin1(day), Qt::AscendingOrder);
                break;
            }
        if (belonging.kind == &programme::CallQuestion::kind()) {
            list->sortBy(QStringLiteral("position"), Qt::AscendingOrder);
            list->setAdding([](programme::Store& store, programme::Record& question) { return programme::addQuestion(store, static_cast<programme::CallQuestion&>(question)); });
        }
        if (&m_kind == &programme::Call::kind() && belonging.kind == &programme::Application::kind())
            list->setBeginning([this] { services().enterApplication(m_loaded->id, this); });
        if (belonging.kind == &programme::GoalStep::kind()) {
            // A step says how far the goal is.
            list->setFresh([today = link().today()](programme::Record& step) { static_cast<programme::GoalStep&>(step).date = today; });
            list->setAdding([](programme::Store& store, programme::Record& step) -> Status {
                const auto goal = programme::noteProgress(store, static_cast<programme::GoalStep&>(step));
                return goal.ok() ? Status() : Status(goal.error());
            });
        }
        m_tabs->addTab(list, belonging.kind->manyText());
    }
    auto* log = new LogList(services(), m_loaded->id, m_tabs);
    m_tabs->addTab(log, tr("Changes"));
}

void RecordDialog::keep(bool closing)
{
    if (!m_form->check()) {
        m_tabs->setCurrentIndex(0);
        return;
    }
    if (!beginWriting()) return;
    const std::shared_ptr<programme::Record> record = m_form->record();
    const bool fresh = m_loaded->version == 0;
    const programme::Listing naming{&m_kind, {}, {}};
    const QString title = naming.titleOf(*record);
    const auto then = [this, record, closing](const Status& status, const programme::Conflict& conflict) {
        finish(*record, closing, status, conflict);
    };
    if (fresh && m_adding)
        return link().run(this, [record, adding = m_adding](programme::Store& store) { return adding(store, *record); }, then);
    link().change(
        this, fresh ? tr("New: %1").arg(title) : tr("Change “%1”").arg(title),
        [record, loaded = m_loaded, kind = &m_kind](programme::Change& change) {
            return change.save(*kind, *record, *loaded);
        },
        then);
}

void RecordDialog::finish(const programme::Record& record, bool closing, const Status& status, const programme::Conflict& conflict)
{
    endWriting();
    m_trouble->setVisible(!status.ok());
    if (!status.ok()) {
        m_trouble->setText(status.error().text);
        m_tabs->setCurrentIndex(0);
        if (conflict.fields.isEmpty()) return;
        m_form->showConflict(conflict);
        // What is kept next time is kept over what was just shown.
        for (const programme::FieldConflict& field : conflict.fields)
            field.field->set(*m_loaded, field.theirs);
        return;
    }
    m_edited = false;
    m_loaded = m_kind.copy(record);
    emit kept(record.id);
    if (closing)
        accept();
    else
        addLists();
}

std::function<void()> RecordDialog::keeping()
{
    return [this] { keep(true); };
}

} // namespace microvet::ui
