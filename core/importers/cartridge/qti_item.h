#pragma once

#include "core/packages/xml.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <optional>

/// An item of QTI 1.2, as its document says it: what is asked, what can be answered, how that is judged.
namespace microvet::importers::cartridge {

struct QtiLabel {
    QString ident;
    QString html;
    QString algorithm = {}; ///< how what is typed is compared with it: "TextContainsAnswer" (Canvas)
};

struct QtiResponse {
    enum class Kind { Choice, Order, Text, Number, Other };
    Kind kind = Kind::Other;
    QString ident;
    bool several = false; ///< more than one may be chosen
    bool shuffle = false;
    QString html; ///< what stands in it beside the labels: the left side of a pair
    QList<QtiLabel> labels;
};

struct QtiTest {
    enum class Kind { Equal, Substring, Less, LessEqual, Greater, GreaterEqual, Other };
    Kind kind = Kind::Equal;
    QString response;
    QString value;
    bool matchCase = false;
    bool negated = false;
    bool either = false; ///< inside <or>: one of several
};

struct QtiCondition {
    QList<QtiTest> tests;
    bool other = false;          ///< holds where none before it did
    std::optional<double> score; ///< in percent of the full score
    bool adds = false;           ///< to what other conditions give
    QStringList feedback;

    /// The answer by which it is met, where it is just one.
    const QtiTest* only() const;
    bool full() const { return score && *score >= 99.5; }
};

struct QtiItem {
    QString ident;
    QString title;
    QHash<QString, QString> fields; ///< of its metadata: "cc_profile", "question_type", "points_possible"
    QString html; ///< what is asked; "[[1]]" stands for the first field, where there are several in the text
    QList<QtiResponse> responses;
    QList<QtiCondition> conditions;
    QMap<QString, QString> feedback; ///< HTML by ident
    QString hint, solution;          ///< HTML
    double most = 100;               ///< the full score

    /// "multiple_choice", from whichever field says it; empty where none does.
    QString type() const;
};

QtiItem qtiItem(const packages::XmlNode& node);
/// HTML of all materials in it, in their order.
QString qtiHtml(const packages::XmlNode& node);
/// Labels and entries of <qtimetadata>.
QHash<QString, QString> qtiFields(const packages::XmlNode& node);

} // namespace microvet::importers::cartridge
