#include "ui/translate/terms_dialog.h"

#include "core/model/walk.h"
#include "core/translation/terms.h"
#include "ui/session/session.h"
#include "ui/widgets/field_form.h"
#include "ui/widgets/locale_lists.h"
#include "ui/widgets/style.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace microvet::ui {

using model::Content;
using model::TermPair;

namespace {

enum Column { Term, Translation, Note };
constexpr int idRole = Qt::UserRole;

QString& memberOf(TermPair& pair, int column)
{
    return column == Term ? pair.term : column == Translation ? pair.translation : pair.note;
}

} // namespace

TermsDialog::TermsDialog(Session& session, const model::Course& original, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_original(original)
    , m_list(new QTreeWidget(this))
    , m_empty(mutedLabel(tr("There are no terms yet. Add words that must be translated the same way everywhere, such as "
                            "“learning outcome”."),
                         this))
    , m_add(new QPushButton(tr("&Add a term"), this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_glossary(new QPushButton(this))
{
    setObjectName(QStringLiteral("termsDialog"));
    setWindowTitle(tr("Terms of this translation"));
    makeLayout();
    connect(&session, &Session::changed, this, &TermsDialog::refresh);
    refresh();
    giveSize(this, 40, 26);
}

void TermsDialog::makeLayout()
{
    const int gap = em(this, 0.5);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(gap * 2, gap * 2, gap * 2, gap * 2);
    page->setSpacing(gap * 3 / 2);
    page->addWidget(mutedLabel(tr("Where one of these words stands in the original, its translation is shown beside it, "
                                  "and a translation that says it otherwise is noted. Type on a row, or press F2."),
                               this));
    m_list->setObjectName(QStringLiteral("termsList"));
    m_list->setAccessibleName(tr("Terms and their translations"));
    const auto& origin = m_session.course().origin;
    const QString from = origin ? ownLanguageName(origin->language) : QString();
    m_list->setHeaderLabels({from.isEmpty() ? tr("Original") : from, ownLanguageName(m_session.course().language), tr("Note")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_list->header()->setStretchLastSection(true);
    for (const int column : {Term, Translation})
        m_list->header()->resizeSection(column, em(this, 12));
    page->addWidget(m_list, 1);
    m_empty->setObjectName(QStringLiteral("termsEmpty"));
    page->addWidget(m_empty);
    auto* buttons = new QDialogButtonBox(this);
    m_add->setObjectName(QStringLiteral("termsAdd"));
    m_remove->setObjectName(QStringLiteral("termsRemove"));
    m_glossary->setObjectName(QStringLiteral("termsGlossary"));
    giveTip(m_glossary, tr("Adds the terms of the course’s glossary that are translated."));
    QPushButton* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("closeDialog"));
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    for (QPushButton* button : {m_add, m_remove, m_glossary})
        row->addWidget(button);
    row->addStretch(1);
    row->addWidget(buttons);
    page->addLayout(row);
    for (QPushButton* button : {m_add, m_remove, m_glossary, close})
        button->setAutoDefault(false);
    QWidget* before = m_list;
    for (QWidget* next : {m_add, m_remove, m_glossary, close}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(m_add, &QPushButton::clicked, this, [this] { addTerm({}, {}); });
    connect(m_remove, &QPushButton::clicked, this, &TermsDialog::remove);
    connect(m_glossary, &QPushButton::clicked, this, &TermsDialog::takeGlossary);
    connect(m_list, &QTreeWidget::itemChanged, this, &TermsDialog::write);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &TermsDialog::updateState);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, [this] { m_session.undo(); });
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this, [this] { m_session.redo(); });
}

void TermsDialog::refresh()
{
    const auto& origin = m_session.course().origin;
    const QList<TermPair> terms = origin ? origin->terms : QList<TermPair>();
    m_filling = true;
    while (m_list->topLevelItemCount() > terms.size())
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    for (qsizetype i = 0; i < terms.size(); ++i) {
        QTreeWidgetItem* item = m_list->topLevelItem(int(i));
        if (!item) item = new QTreeWidgetItem(m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren);
        item->setData(Term, idRole, terms[i].id.uuid());
        item->setText(Term, terms[i].term);
        item->setText(Translation, terms[i].translation);
        item->setText(Note, terms[i].note);
    }
    m_filling = false;
    if (!m_list->currentItem() && !terms.isEmpty()) m_list->setCurrentItem(m_list->topLevelItem(0));
    m_empty->setVisible(terms.isEmpty());
    updateState();
}

void TermsDialog::updateState()
{
    const bool may = m_session.course().origin && !m_session.isReadOnly();
    const qsizetype known = translation::termsOfGlossary(m_original, m_session.course()).size();
    m_add->setEnabled(may);
    m_remove->setEnabled(may && m_list->currentItem());
    m_glossary->setText(known > 0 ? tr("&From the glossary (%n)", nullptr, int(known)) : tr("&From the glossary"));
    m_glossary->setEnabled(may && known > 0);
}

void TermsDialog::write(QTreeWidgetItem* item, int column)
{
    if (m_filling || column > Note) return;
    const QUuid id = item->data(Term, idRole).toUuid();
    m_session.edit(tr("Change a term"), {id, {}, -1}, [&](Content& content) {
        model::modify<TermPair>(content, id,
                                [&](TermPair& pair) { memberOf(pair, column) = item->text(column).simplified(); });
    });
}

void TermsDialog::addTerm(const QString& term, const QString& translation)
{
    TermPair pair;
    pair.id = model::PartId::make();
    pair.term = term.simplified();
    pair.translation = translation.simplified();
    const bool added = m_session.edit(tr("Add a term"), {m_session.course().id.uuid(), "origin.terms", -1},
                                      [&](Content& content) {
                                          if (content.course.origin) content.course.origin->terms.append(pair);
                                      });
    if (!added) return;
    QTreeWidgetItem* item = m_list->topLevelItem(m_list->topLevelItemCount() - 1);
    m_list->setCurrentItem(item);
    m_list->setFocus();
    const int open = pair.term.isEmpty() ? Term : Translation;
    if (pair.term.isEmpty() || pair.translation.isEmpty()) m_list->editItem(item, open);
}

void TermsDialog::remove()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item) return;
    const QUuid id = item->data(Term, idRole).toUuid();
    m_session.edit(tr("Remove a term"), {m_session.course().id.uuid(), "origin.terms", -1}, [&](Content& content) {
        if (content.course.origin)
            content.course.origin->terms.removeIf([&](const TermPair& pair) { return pair.id.uuid() == id; });
    });
}

void TermsDialog::takeGlossary()
{
    const QList<TermPair> terms = translation::termsOfGlossary(m_original, m_session.course());
    m_session.edit(tr("Take terms from the glossary"), {m_session.course().id.uuid(), "origin.terms", -1},
                   [&](Content& content) {
                       if (content.course.origin) content.course.origin->terms.append(terms);
                   });
}

} // namespace microvet::ui
