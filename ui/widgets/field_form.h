#pragma once

#include "ui/widgets/code_names.h"
#include "ui/widgets/field_hub.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QVBoxLayout;

namespace microvet::ui {

class CodesField;
class ColourField;
class DateField;
class MediaField;
class PictureField;
class PictureList;
class RichTextEdit;

struct FieldOptions {
    QString tip = {};         ///< help for who asks: a tip, the accessible description, and in the status line while one writes
    QString help = {};        ///< help that everybody needs: a short sentence below the field, instead of a tip
    QString placeholder = {};
    int lines = 1;            ///< least height of texts
    double least = 0;
    double most = 100000;
    int decimals = 1;
    QString unit = {};        ///< behind a number
    QString none = {};        ///< shown instead of the least number
    bool hideLabel = false;   ///< the label is read to screen readers only
};

/// The property of a field that holds its tip.
inline constexpr const char* fieldHelp = "fieldHelp";
/// Help for who asks, for a field that stands in no form: see FieldOptions::tip.
void giveTip(QWidget* field, const QString& tip);

/// A column of fields, each bound to a member of an element in one line:
///     form->line(tr("Title"), &Course::title, {.help = tr("What learners read first.")});
///     form->number(tr("EQF level"), at(&Course::level, &Level::eqf));
/// Each field writes through the session (undo included), shows what others change, and has a label as its buddy and an
/// object name made of its path. Fields added between beginRow() and endRow() stand side by side.
class FieldForm : public QWidget {
    Q_OBJECT

public:
    FieldForm(FieldHub& hub, const QUuid& element, QWidget* parent = nullptr);

    FieldHub& hub() const { return m_hub; }
    const QUuid& element() const { return m_element; }

    /// One line of plain text.
    template<class M> QWidget* line(const QString& label, M member, const FieldOptions& o = {}) { return addLine(label, to(member), o); }
    /// Plain text of several lines.
    template<class M> QWidget* text(const QString& label, M member, const FieldOptions& o = {}) { return addText(label, to(member), o); }
    template<class M> RichTextEdit* rich(const QString& label, M member, const FieldOptions& o = {}) { return addRich(label, to(member), o); }
    /// One language of a text in further languages.
    template<class M> QWidget* lineIn(const QString& language, const QString& label, M member, const FieldOptions& o = {})
    {
        return addLine(label, inLanguage(to(member), language), o);
    }
    template<class M> QWidget* textIn(const QString& language, const QString& label, M member, const FieldOptions& o = {})
    {
        return addText(label, inLanguage(to(member), language), o);
    }
    /// A value of one of the model's closed lists.
    template<class M> QComboBox* choice(const QString& label, M member, const FieldOptions& o = {}) { return addCoded(label, to(member), o); }
    /// One code out of a list.
    template<class M> QComboBox* pick(const QString& label, M member, const QList<ListItem>& items, const FieldOptions& o = {})
    {
        return addChoice(label, to(member), items, o);
    }
    template<class M> QComboBox* language(const QString& label, M member, const FieldOptions& o = {}) { return addLanguage(label, to(member), o); }
    template<class M> QComboBox* country(const QString& label, M member, const FieldOptions& o = {}) { return addCountry(label, to(member), o); }
    template<class M> QComboBox* licence(const QString& label, M member, const FieldOptions& o = {}) { return addLicence(label, to(member), o); }
    /// The licence of the course itself: what the rules do not accept is greyed with the reason, and a sentence says what
    /// the chosen one means.
    template<class M> QComboBox* courseLicence(const QString& label, M member, const FieldOptions& o = {})
    {
        return addCourseLicence(label, to(member), o);
    }
    template<class M> ColourField* colour(const QString& label, M member, const FieldOptions& o = {}) { return addColour(label, to(member), o); }
    /// Several pictures; `one` is what one of them is called.
    template<class M> PictureList* pictures(const QString& label, M member, const QString& one, const FieldOptions& o = {})
    {
        return addPictures(label, to(member), one, o);
    }
    /// A file that is kept as a proof: a picture or a document.
    template<class M> MediaField* document(const QString& label, M member, const FieldOptions& o = {}) { return addDocument(label, to(member), o); }
    /// Codes of a public vocabulary; one or several, as the member has it.
    template<class M> CodesField* codes(const QString& label, M member, const QString& vocabulary, const FieldOptions& o = {})
    {
        return addCodes(label, to(member), vocabulary, o);
    }
    template<class M> QWidget* number(const QString& label, M member, const FieldOptions& o = {}) { return addNumber(label, to(member), o); }
    template<class M> DateField* date(const QString& label, M member, const FieldOptions& o = {}) { return addDate(label, to(member), o); }
    template<class M> QCheckBox* check(const QString& label, M member, const FieldOptions& o = {}) { return addCheck(label, to(member), o); }
    /// Words separated by commas.
    template<class M> QWidget* tags(const QString& label, M member, const FieldOptions& o = {}) { return addTags(label, to(member), o); }
    template<class M> PictureField* picture(const QString& label, M member, const FieldOptions& o = {}) { return addPicture(label, to(member), o); }
    /// Ticks for the outcomes of the course.
    template<class M> QWidget* outcomes(const QString& label, M member, const FieldOptions& o = {}) { return addOutcomes(label, to(member), o); }
    /// A list of small structs with ids; `fill` adds the fields of one of them. `name` is what one of them is called.
    template<class M, class Fill>
    QWidget* list(const QString& label, M member, const QString& addText, Fill fill, bool withTitle = true);

    void heading(const QString& text);
    void note(const QString& text);
    void add(QWidget* widget);
    void beginRow();
    void endRow();

private:
    template<class M> auto to(M member) const { return bound(m_element, member); }
    /// Where a field shows something else than a member: any binding.
    template<class V> Binding<V> to(const Binding<V>& binding) const { return binding; }

    QWidget* addLine(const QString& label, const Binding<QString>& to, const FieldOptions& o);
    QWidget* addText(const QString& label, const Binding<QString>& to, const FieldOptions& o);
    RichTextEdit* addRich(const QString& label, const Binding<model::RichText>& to, const FieldOptions& o);
    template<class E> QComboBox* addCoded(const QString& label, const Binding<model::Coded<E>>& to, const FieldOptions& o)
    {
        return addChoice(label, asCode(to), itemsOf<E>(), o);
    }
    QComboBox* addChoice(const QString& label, const Binding<QString>& to, const QList<ListItem>& items, const FieldOptions& o);
    QComboBox* addLanguage(const QString& label, const Binding<QString>& to, const FieldOptions& o);
    QComboBox* addCountry(const QString& label, const Binding<QString>& to, const FieldOptions& o);
    QComboBox* addLicence(const QString& label, const Binding<QString>& to, const FieldOptions& o);
    QComboBox* addCourseLicence(const QString& label, const Binding<QString>& to, const FieldOptions& o);
    ColourField* addColour(const QString& label, const Binding<QString>& to, const FieldOptions& o);
    PictureList* addPictures(const QString& label, const Binding<QList<model::MediaRef>>& to, const QString& one, const FieldOptions& o);
    MediaField* addDocument(const QString& label, const Binding<model::MediaRef>& to, const FieldOptions& o);
    CodesField* addCodes(const QString& label, const Binding<QStringList>& to, const QString& vocabulary, const FieldOptions& o,
                         bool single = false);
    CodesField* addCodes(const QString& label, const Binding<QString>& to, const QString& vocabulary, const FieldOptions& o);
    QWidget* addNumber(const QString& label, const Binding<int>& to, const FieldOptions& o);
    QWidget* addNumber(const QString& label, const Binding<double>& to, const FieldOptions& o);
    DateField* addDate(const QString& label, const Binding<QDate>& to, const FieldOptions& o);
    QCheckBox* addCheck(const QString& label, const Binding<bool>& to, const FieldOptions& o);
    QWidget* addTags(const QString& label, const Binding<QStringList>& to, const FieldOptions& o);
    PictureField* addPicture(const QString& label, const Binding<model::MediaRef>& to, const FieldOptions& o);
    QWidget* addOutcomes(const QString& label, const Binding<QList<model::OutcomeRef>>& to, const FieldOptions& o);

    /// Puts label, field and help into the column; gives names.
    void place(const QString& label, QWidget* field, QWidget* buddy, const QUuid& element, const QByteArray& path,
               const FieldOptions& o);
    QString stepLabel(const QString& label) const;

    FieldHub& m_hub;
    QUuid m_element;
    QVBoxLayout* m_column;
    QBoxLayout* m_row = nullptr;
    QList<std::pair<QVBoxLayout*, QCheckBox*>> m_rowTicks; ///< of the row that is being filled
    bool m_rowLabels = false;
};

} // namespace microvet::ui

#include "ui/widgets/item_list.h"

namespace microvet::ui {

template<class M, class Fill>
QWidget* FieldForm::list(const QString& label, M member, const QString& addText, Fill fill, bool withTitle)
{
    auto* items = new ItemList(m_hub, listAccess(to(member)), label, addText,
                               [&hub = m_hub, fill](const QUuid& id) -> QWidget* {
        auto* form = new FieldForm(hub, id);
        fill(*form);
        return form;
    }, withTitle);
    add(items);
    return items;
}

} // namespace microvet::ui
