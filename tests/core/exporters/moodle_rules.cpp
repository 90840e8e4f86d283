#include "tests/core/exporters/moodle_rules.h"

#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace microvet::tests {
namespace {

/// question_bank::fraction_options_full of Moodle 4.1, in percent, and their negatives.
bool isGradeOption(double percent)
{
    static constexpr double options[]{100, 90, 83.33333, 80,       75,       70,   66.66667, 60, 50, 40, 33.33333,
                                      30,  25, 20,       16.66667, 14.28571, 12.5, 11.11111, 10, 5,  0};
    return std::any_of(std::begin(options), std::end(options),
                       [&](double option) { return std::abs(option - std::abs(percent)) < 0.001; });
}

/// One pass over character references, as PHP's html_entity_decode makes.
QString decoded(const QString& text)
{
    static const QRegularExpression reference(QStringLiteral("&(?:#([0-9]+)|(amp|lt|gt|quot));"));
    QString out;
    qsizetype at = 0;
    for (auto it = reference.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += text.mid(at, match.capturedStart() - at);
        const QString name = match.captured(2);
        out += !match.captured(1).isEmpty()   ? QString(QChar(match.captured(1).toUShort()))
               : name == QLatin1String("amp") ? QStringLiteral("&")
               : name == QLatin1String("lt")  ? QStringLiteral("<")
               : name == QLatin1String("gt")  ? QStringLiteral(">")
                                              : QStringLiteral("\"");
        at = match.capturedEnd();
    }
    return out + text.mid(at);
}

class Check {
public:
    explicit Check(const XmlNode& question)
        : m_question(question)
    {
    }

    QString fault()
    {
        const QString type = m_question.attribute(u"type");
        if (type == QLatin1String("category")) return category();
        if (textAt(m_question, QStringLiteral("name/text")).isEmpty()) return QStringLiteral("no name");
        if (textAt(m_question, QStringLiteral("name/text")).size() > 255) return QStringLiteral("a name too long");
        if (const QString files = pictures(); !files.isEmpty()) return files;
        if (type == QLatin1String("multichoice")) return choice();
        if (type == QLatin1String("truefalse"))
            return m_question.all(u"answer").size() == 2 ? QString() : QStringLiteral("not two answers");
        if (type == QLatin1String("shortanswer") || type == QLatin1String("numerical")) return fractions(true);
        if (type == QLatin1String("matching")) return matching();
        if (type == QLatin1String("cloze")) return cloze();
        if (type == QLatin1String("ddwtos")) return words();
        if (type == QLatin1String("ordering"))
            return m_question.all(u"answer").size() < 2 ? QStringLiteral("one item") : QString();
        if (type == QLatin1String("essay") || type == QLatin1String("description")) return {};
        return QStringLiteral("no type of Moodle: ") + type;
    }

private:
    QString category() const
    {
        const QString path = textAt(m_question, QStringLiteral("category/text"));
        if (!path.startsWith(QLatin1String("$course$/top/"))) return QStringLiteral("not below the course: ") + path;
        static const QRegularExpression part(QStringLiteral("(?<!/)/(?!/)"));
        for (const QString& name : path.split(part))
            if (name.trimmed().isEmpty() || name.size() > 255) return QStringLiteral("a bad name in ") + path;
        return {};
    }

    QString pictures() const
    {
        const XmlNode* text = m_question.child(u"questiontext");
        if (!text) return QStringLiteral("no text");
        QSet<QString> shown, there;
        static const QRegularExpression address(QStringLiteral("@@PLUGINFILE@@/([^\"]+)"));
        for (auto it = address.globalMatch(textAt(*text, QStringLiteral("text"))); it.hasNext();)
            shown.insert(it.next().captured(1));
        for (const XmlNode* file : text->all(u"file")) {
            there.insert(file->attribute(u"name"));
            if (file->attribute(u"encoding") != QLatin1String("base64") || file->text.isEmpty())
                return QStringLiteral("an empty file");
        }
        return shown == there ? QString() : QStringLiteral("pictures without a file, or files that nothing shows");
    }

    QString fractions(bool best, double* sum = nullptr) const
    {
        double most = -1;
        for (const XmlNode* answer : m_question.all(u"answer")) {
            const double fraction = answer->attribute(u"fraction").toDouble();
            if (!isGradeOption(fraction)) return QStringLiteral("no share that Moodle takes: %1").arg(fraction);
            if (textAt(*answer, QStringLiteral("text")).trimmed().isEmpty()) return QStringLiteral("an empty answer");
            most = std::max(most, fraction);
            if (sum && fraction > 0) *sum += fraction;
        }
        return best && most != 100 ? QStringLiteral("no answer earns all") : QString();
    }

    QString choice() const
    {
        if (m_question.all(u"answer").size() < 2) return QStringLiteral("fewer than two options");
        if (textAt(m_question, QStringLiteral("single")) == QLatin1String("true")) return fractions(true);
        double sum = 0;
        const QString fault = fractions(false, &sum);
        return fault.isEmpty() && std::round(sum) != 100 ? QStringLiteral("shares that add up to %1").arg(sum) : fault;
    }

    QString matching() const
    {
        int asked = 0;
        for (const XmlNode* pair : m_question.all(u"subquestion")) {
            if (textAt(*pair, QStringLiteral("answer/text")).trimmed().isEmpty())
                return QStringLiteral("a pair without an answer");
            if (!textAt(*pair, QStringLiteral("text")).isEmpty()) ++asked;
        }
        return asked == 0 || m_question.all(u"subquestion").size() < 2 ? QStringLiteral("too few pairs") : QString();
    }

    QString cloze() const
    {
        const QList<Embedded> gaps = embeddedIn(textAt(m_question, QStringLiteral("questiontext/text")));
        if (gaps.isEmpty()) return QStringLiteral("no gaps");
        for (const Embedded& gap : gaps)
            if (std::none_of(gap.answers.cbegin(), gap.answers.cend(),
                             [](const auto& answer) { return answer.first == 100; }))
                return QStringLiteral("a gap without a right answer");
        return {};
    }

    QString words() const
    {
        const QList<const XmlNode*> boxes = m_question.all(u"dragbox");
        static const QRegularExpression place(QStringLiteral("\\[\\[([1-9][0-9]*)\\]\\]"));
        QHash<int, int> used;
        for (auto it = place.globalMatch(textAt(m_question, QStringLiteral("questiontext/text"))); it.hasNext();)
            ++used[it.next().captured(1).toInt()];
        if (used.isEmpty()) return QStringLiteral("no places");
        for (auto it = used.cbegin(); it != used.cend(); ++it) {
            if (it.key() > boxes.size()) return QStringLiteral("a place without a word");
            if (it.value() > 1 && !boxes[it.key() - 1]->child(u"infinite"))
                return QStringLiteral("a word that is right twice, once there");
        }
        return {};
    }

    const XmlNode& m_question;
};

} // namespace

QString textAt(const XmlNode& node, const QString& path)
{
    const XmlNode* found = node.at(path);
    return found ? found->text.trimmed() : QString();
}

QList<Embedded> embeddedIn(const QString& text)
{
    // "@" begins a group, which is captured where one answer is read.
    const QString answer = QStringLiteral(
        "(?:=|%@-?[0-9]+(?:[.,][0-9]*)?)%)?@.+?(?<!\\\\|&|&amp;)(?=[~#}]|$))(?:#@.*?(?<!\\\\)(?=[~}]|$)))?");
    const QString whole = QString(answer).replace(u'@', QLatin1String("(?:"));
    const auto everything = QRegularExpression::DotMatchesEverythingOption;
    const QRegularExpression gap(
        QStringLiteral("\\{([0-9]*):(SHORTANSWER|SHORTANSWER_C):(%1(?:~%1)*)\\}").replace(QLatin1String("%1"), whole),
        everything);
    const QRegularExpression one(QString(answer).replace(u'@', u'(') + QStringLiteral("~?"), everything);
    QList<Embedded> out;
    for (auto it = gap.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        Embedded found;
        found.weight = match.captured(1).isEmpty() ? 1 : match.captured(1).toInt();
        found.matchCase = match.captured(2).endsWith(QLatin1String("_C"));
        for (auto each = one.globalMatch(match.captured(3)); each.hasNext();) {
            const auto part = each.next();
            found.answers.append({part.captured(1).toDouble(), decoded(part.captured(2))});
            found.feedback.append(decoded(part.captured(3)));
        }
        out.append(found);
    }
    return out;
}

double earned(const XmlNode& question, const QString& typed)
{
    const bool matchCase = textAt(question, QStringLiteral("usecase")) == QLatin1String("1");
    for (const XmlNode* answer : question.all(u"answer")) {
        QString pattern = QRegularExpression::escape(textAt(*answer, QStringLiteral("text")))
                              .replace(QLatin1String("\\*"), QLatin1String(".*"));
        const QRegularExpression fits(u'^' + pattern + u'$', matchCase
                                                                 ? QRegularExpression::UseUnicodePropertiesOption
                                                                 : QRegularExpression::UseUnicodePropertiesOption |
                                                                       QRegularExpression::CaseInsensitiveOption);
        if (fits.match(typed).hasMatch()) return answer->attribute(u"fraction").toDouble();
    }
    return 0;
}

testing::AssertionResult isMoodleXml(const QByteArray& bytes, XmlNode& quiz)
{
    if (const auto fault = packages::readXml(bytes, quiz))
        return testing::AssertionFailure() << "line " << fault.line << ": " << fault.detail.toStdString();
    if (quiz.name != QLatin1String("quiz")) return testing::AssertionFailure() << "no quiz";
    QSet<QString> ids;
    for (const XmlNode* question : quiz.all(u"question")) {
        const QString type = question->attribute(u"type");
        const QString fault = Check(*question).fault();
        if (!fault.isEmpty())
            return testing::AssertionFailure()
                   << type.toStdString() << ", line " << question->line << ": " << fault.toStdString();
        const QString id = type + textAt(*question, QStringLiteral("idnumber"));
        if (ids.contains(id)) return testing::AssertionFailure() << "two of one id, line " << question->line;
        ids.insert(id);
    }
    return testing::AssertionSuccess();
}

} // namespace microvet::tests
