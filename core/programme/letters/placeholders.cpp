#include "core/programme/letters/placeholders.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace microvet::programme {

namespace {

struct Tr { Q_DECLARE_TR_FUNCTIONS(microvet::programme) };

const QRegularExpression& mark()
{
    static const QRegularExpression pattern(QStringLiteral("\\{([A-Za-z][A-Za-z0-9]*)\\}"));
    return pattern;
}

QStringList meanings(const QStringList& names)
{
    QStringList texts;
    for (const QString& name : names) {
        const Placeholder* known = findPlaceholder(name);
        texts.append(known ? known->meaningText() : u'{' + name + u'}');
    }
    return texts;
}

/// Whether a line goes because of what is not there.
bool goes(const QString& line, const Values& values)
{
    const QStringList names = placeholdersIn(line);
    return std::any_of(names.cbegin(), names.cend(), [&](const QString& name) {
        const Placeholder* known = findPlaceholder(name);
        return known && known->optional && values.value(name).trimmed().isEmpty();
    });
}

bool isLead(const QString& line) { return line.trimmed().endsWith(u':'); }

/// Without the lines that go; no empty lines at the ends and never two together.
QStringList keptLines(const QString& text, const Values& values)
{
    QStringList kept;
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        if (goes(line, values)) {
            static const QRegularExpression alone(QStringLiteral("^\\s*\\{\\w+\\}\\s*$"));
            if (alone.match(line).hasMatch() && !kept.isEmpty() && isLead(kept.constLast())) kept.removeLast();
            continue;
        }
        if (line.trimmed().isEmpty() && (kept.isEmpty() || kept.constLast().trimmed().isEmpty())) continue;
        kept.append(line);
    }
    while (!kept.isEmpty() && kept.constLast().trimmed().isEmpty()) kept.removeLast();
    return kept;
}

} // namespace

QString Placeholder::meaningText() const { return QCoreApplication::translate("microvet::programme", meaning); }

const QList<Placeholder>& placeholders()
{
    static const QList<Placeholder> all{
        {"activities", QT_TRANSLATE_NOOP("microvet::programme", "what the ambassador has done"), true, "activity"},
        {"address", QT_TRANSLATE_NOOP("microvet::programme", "address of the organisation"), true, "programme"},
        {"agenda", QT_TRANSLATE_NOOP("microvet::programme", "agenda of the meeting"), true, "event"},
        {"authorities", QT_TRANSLATE_NOOP("microvet::programme", "where all authorities for people’s data are listed"), true, "programme"},
        {"authority", QT_TRANSLATE_NOOP("microvet::programme", "authority for people’s data"), true, "programme"},
        {"benefits", QT_TRANSLATE_NOOP("microvet::programme", "benefits of the role"), false, "role_text"},
        {"callTitle", QT_TRANSLATE_NOOP("microvet::programme", "title of the call"), false, "call_for_ambassadors", "title"},
        {"closes", QT_TRANSLATE_NOOP("microvet::programme", "closing date of the call"), false, "call_for_ambassadors", "closes"},
        {"commitment", QT_TRANSLATE_NOOP("microvet::programme", "what the partner commits itself to"), true, "partner"},
        {"contactMail", QT_TRANSLATE_NOOP("microvet::programme", "contact e-mail of the programme"), false, "programme", "contact_mail"},
        {"contactName", QT_TRANSLATE_NOOP("microvet::programme", "contact person of the programme"), false, "programme", "contact_name"},
        {"contactPhone", QT_TRANSLATE_NOOP("microvet::programme", "contact phone of the programme"), true, "programme"},
        {"course", QT_TRANSLATE_NOOP("microvet::programme", "title of the course from outside"), false, "outside_course", "title"},
        {"courseLink", QT_TRANSLATE_NOOP("microvet::programme", "address of the published course"), true, "outside_course"},
        {"date", QT_TRANSLATE_NOOP("microvet::programme", "date of the meeting"), false, "event", "start"},
        {"description", QT_TRANSLATE_NOOP("microvet::programme", "description of the role"), false, "role_text"},
        {"event", QT_TRANSLATE_NOOP("microvet::programme", "title of the event"), false, "event", "title"},
        {"funding", QT_TRANSLATE_NOOP("microvet::programme", "funding notice"), true, "programme"},
        {"hours", QT_TRANSLATE_NOOP("microvet::programme", "hours of the event"), true, "event"},
        {"keepMonths", QT_TRANSLATE_NOOP("microvet::programme", "how long people’s data is kept"), false, "programme", "keep_not_selected_months"},
        {"keepUntil", QT_TRANSLATE_NOOP("microvet::programme", "day until which an application is kept"), false, "person", "keep_until"},
        {"legalBasis", QT_TRANSLATE_NOOP("microvet::programme", "legal basis of the programme"), false, "programme", "legal_basis"},
        {"link", QT_TRANSLATE_NOOP("microvet::programme", "meeting link"), false, "event", "link"},
        {"meetingLink", QT_TRANSLATE_NOOP("microvet::programme", "meeting link, where there is one"), true, "event"},
        {"minutes", QT_TRANSLATE_NOOP("microvet::programme", "minutes of the meeting"), false, "event", "minutes"},
        {"organisation", QT_TRANSLATE_NOOP("microvet::programme", "name of the organisation"), false, "programme", "organisation"},
        {"partner", QT_TRANSLATE_NOOP("microvet::programme", "name of the partner"), false, "partner", "name"},
        {"partnerContact", QT_TRANSLATE_NOOP("microvet::programme", "contact person of the partner"), true, "partner"},
        {"period", QT_TRANSLATE_NOOP("microvet::programme", "time as ambassador"), true, "person"},
        {"person", QT_TRANSLATE_NOOP("microvet::programme", "name of the person"), false, "person", "name"},
        {"place", QT_TRANSLATE_NOOP("microvet::programme", "place of the event"), true, "event"},
        {"places", QT_TRANSLATE_NOOP("microvet::programme", "places of the call"), true, "call_for_ambassadors"},
        {"points", QT_TRANSLATE_NOOP("microvet::programme", "points to be mended in the course"), false, "outside_course", "points"},
        {"privacyContact", QT_TRANSLATE_NOOP("microvet::programme", "contact for people’s data"), false, "programme", "privacy_contact"},
        {"privacyNotice", QT_TRANSLATE_NOOP("microvet::programme", "privacy notice"), false, "programme"},
        {"programme", QT_TRANSLATE_NOOP("microvet::programme", "name of the programme"), false, "programme", "name"},
        {"programmeEnd", QT_TRANSLATE_NOOP("microvet::programme", "end of the programme"), true, "programme"},
        {"received", QT_TRANSLATE_NOOP("microvet::programme", "day on which the application came"), false, "application", "received"},
        {"requirements", QT_TRANSLATE_NOOP("microvet::programme", "requirements of the role"), false, "role_text"},
        {"responsibilities", QT_TRANSLATE_NOOP("microvet::programme", "responsibilities of the role"), false, "role_text"},
        {"round", QT_TRANSLATE_NOOP("microvet::programme", "round of the verification"), false, "outside_course", "round"},
        {"sender", QT_TRANSLATE_NOOP("microvet::programme", "name of who signs the letter"), false, "programme", "contact_name"},
        {"senderRole", QT_TRANSLATE_NOOP("microvet::programme", "role of who signs the letter"), true, "programme"},
        {"time", QT_TRANSLATE_NOOP("microvet::programme", "time of the meeting"), false, "event", "start"},
        {"trainers", QT_TRANSLATE_NOOP("microvet::programme", "trainers of the event"), true, "event"},
    };
    return all;
}

const Placeholder* findPlaceholder(const QString& name)
{
    const QList<Placeholder>& all = placeholders();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Placeholder& one) { return name == QLatin1String(one.name); });
    return found == all.cend() ? nullptr : &*found;
}

QStringList placeholdersIn(const QString& text)
{
    QStringList names;
    for (auto found = mark().globalMatch(text); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (!names.contains(name)) names.append(name);
    }
    return names;
}

Filled fill(const QString& text, const Values& values)
{
    Filled filled;
    const QString kept = keptLines(text, values).join(u'\n');
    qsizetype end = 0;
    for (auto found = mark().globalMatch(kept); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString name = match.captured(1), value = values.value(name).trimmed();
        filled.text += QStringView(kept).mid(end, match.capturedStart() - end);
        filled.text += value.isEmpty() ? match.captured() : value;
        end = match.capturedEnd();
        if (value.endsWith(u'.') && end < kept.size() && kept.at(end) == u'.') ++end; // "Example Ltd.", "4 март 2031 г."
        if (!value.isEmpty()) continue;
        QStringList& without = findPlaceholder(name) ? filled.missing : filled.unknown;
        if (!without.contains(name)) without.append(name);
    }
    filled.text += QStringView(kept).mid(end);
    return filled;
}

Status complete(const Filled& filled)
{
    if (!filled.unknown.isEmpty())
        return Error{Error::Kind::Invalid,
                     Tr::tr("The text names something that the program does not know: %1. Please correct the letter of your own.")
                         .arg(meanings(filled.unknown).join(QLatin1String(", "))),
                     {}};
    if (!filled.missing.isEmpty())
        return Error{Error::Kind::Invalid,
                     Tr::tr("This cannot be written yet. Please fill in first: %1.").arg(meanings(filled.missing).join(QLatin1String(", "))), {}};
    return {};
}

void addNew(QStringList& names, const QStringList& more)
{
    for (const QString& name : more)
        if (!names.contains(name)) names.append(name);
}

QString onOneLine(const QString& text)
{
    QString line = text;
    for (QChar& c : line)
        if (c < u' ' || c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph) c = u' ';
    return line.split(u' ', Qt::SkipEmptyParts).join(u' ');
}

QString bulleted(const QStringList& items)
{
    QStringList lines;
    for (const QString& item : items)
        if (const QString text = onOneLine(item); !text.isEmpty()) lines.append(QLatin1String("- ") + text);
    return lines.join(u'\n');
}

} // namespace microvet::programme
